// Reads the code of a pass with the camera, where the browser can. Without it the number is typed.
"use strict";

const hoek = document.querySelector("[data-scan]");
const kan = "BarcodeDetector" in window && navigator.mediaDevices?.getUserMedia;

function scanner(hoek) {
  const knop = hoek.querySelector("button");
  const beeld = hoek.querySelector("video");
  const stand = hoek.querySelector("[role=status]");
  const formulier = hoek.closest("form");
  const veld = formulier.querySelector("[name=pas]");
  const lezer = new BarcodeDetector({ formats: ["qr_code"] });
  const naam = knop.textContent;
  let stroom = null;

  function stop(zin = "") {
    for (const spoor of stroom?.getTracks() ?? []) spoor.stop();
    stroom = null;
    beeld.srcObject = null;
    beeld.hidden = true;
    knop.textContent = naam;
    knop.setAttribute("aria-expanded", "false");
    stand.textContent = zin;
  }

  async function zoek() {
    if (!stroom) return;
    const [gevonden] = await lezer.detect(beeld).catch(() => []);
    if (!stroom) return;
    if (gevonden?.rawValue) {
      veld.value = gevonden.rawValue;
      stop("Code gelezen.");
      formulier.requestSubmit();
    } else setTimeout(zoek, 200);
  }

  async function begin() {
    knop.textContent = "Stop de camera";
    knop.setAttribute("aria-expanded", "true");
    try {
      stroom = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      beeld.srcObject = stroom;
      beeld.hidden = false;
      stand.textContent = "Richt de camera op de code.";
      beeld.play().catch(() => {});
      zoek();
    } catch {
      stop("De camera werkt hier niet. Typ het nummer van de pas.");
    }
  }

  knop.addEventListener("click", () => (stroom ? stop() : begin()));
  addEventListener("pagehide", () => stop());
  hoek.hidden = false;
}

if (hoek && kan) scanner(hoek);
