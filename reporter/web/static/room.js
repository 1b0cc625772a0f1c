// Without this script the forms work as well: files are chosen, and filters applied, by their buttons.
"use strict";
(() => {
  const drop = document.querySelector(".drop");
  if (drop) {
    const files = drop.querySelector("input");
    const over = (event) => {
      event.preventDefault();
      drop.classList.toggle("over", event.type === "dragover");
    };
    drop.addEventListener("dragover", over);
    drop.addEventListener("dragleave", over);
    drop.addEventListener("drop", (event) => {
      over(event);
      if (event.dataTransfer.files.length) files.files = event.dataTransfer.files;
    });
  }

  // Sent once: a second press would have a second memo made.
  for (const form of document.querySelectorAll("form[method=post]")) {
    form.addEventListener("submit", () => {
      const button = form.querySelector("button");
      setTimeout(() => { button.disabled = true; });
    });
  }
  window.addEventListener("pageshow", () => {
    for (const button of document.querySelectorAll("button[disabled]")) button.disabled = false;
  });

  for (const form of document.querySelectorAll("form[data-instant]")) {
    form.addEventListener("change", () => { if (form.reportValidity()) form.requestSubmit(); });
  }
})();
