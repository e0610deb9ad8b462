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

document.addEventListener("click", (gebeurtenis) => {
  const knop = gebeurtenis.target.closest("[data-doe]");
  if (knop) handelingen[knop.dataset.doe]?.(knop);
});
document.addEventListener("htmx:after:swap", () => ontwaak(document));
ontwaak(document);
