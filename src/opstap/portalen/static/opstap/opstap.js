// What a page may do beyond plain links and forms. Everything works without this file.
"use strict";

// Buttons that only make sense with a script stand in the page as hidden.
function ontwaak(wortel) {
  for (const knop of wortel.querySelectorAll("[data-doe][hidden]")) knop.hidden = false;
}

const handelingen = {
  open(knop) {
    const delen = document.querySelectorAll(`#${knop.dataset.van} details`);
    for (const deel of delen) deel.open = !deel.closest(".uitleg__rest");
  },
  dicht(knop) {
    for (const deel of document.querySelectorAll(`#${knop.dataset.van} details details`)) deel.open = false;
  },
  druk() {
    window.print();
  },
};

// A slider writes into the field that is sent, and follows it.
document.addEventListener("input", ({ target }) => {
  if (target.dataset.doe === "schuif") document.getElementById(target.dataset.van).value = target.value;
  else for (const schuif of document.querySelectorAll(`[data-doe="schuif"][data-van="${CSS.escape(target.id)}"]`)) schuif.value = target.value;
});

// A slider beside a date field: another way to choose the same day.
const DAG = 86_400_000;
const dagnummer = (dag) => Math.round(Date.parse(`${dag}T00:00:00Z`) / DAG);
const inWoorden = (dag) =>
  new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" }).format(new Date(dag * DAG));

function dagschuif(veld) {
  const datum = veld.querySelector("input[type=date]");
  const schuiver = document.createElement("input");
  schuiver.type = "range";
  schuiver.className = "dagschuif__schuiver";
  schuiver.min = dagnummer(veld.dataset.van);
  schuiver.max = dagnummer(veld.dataset.tot);
  schuiver.setAttribute("aria-label", `${veld.querySelector("label").textContent}: schuif`);
  const volg = () => {
    if (!datum.value) return;
    schuiver.value = dagnummer(datum.value);
    schuiver.setAttribute("aria-valuetext", inWoorden(Number(schuiver.value)));
  };
  schuiver.addEventListener("input", () => {
    datum.value = new Date(Number(schuiver.value) * DAG).toISOString().slice(0, 10);
    schuiver.setAttribute("aria-valuetext", inWoorden(Number(schuiver.value)));
  });
  datum.addEventListener("input", volg);
  volg();
  veld.append(schuiver);
}
for (const veld of document.querySelectorAll("[data-dagschuif]")) dagschuif(veld);

document.addEventListener("click", (gebeurtenis) => {
  const knop = gebeurtenis.target.closest("[data-doe]");
  if (knop) handelingen[knop.dataset.doe]?.(knop);
});
document.addEventListener("htmx:after:swap", () => ontwaak(document));
ontwaak(document);
