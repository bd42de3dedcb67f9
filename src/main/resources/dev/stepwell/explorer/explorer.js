// All that the pages do beyond htmx. Without it they work all the same.
"use strict";

// A button that copies what stands beside it, where the browser lets it.
const offerCopies = (within) => {
  if (!navigator.clipboard) {
    return;
  }
  for (const button of within.querySelectorAll("button[data-copy]")) {
    button.hidden = false;
  }
};

document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-copy]");
  if (button) {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = "Copied";
  }
});

offerCopies(document);
document.addEventListener("htmx:afterSwap", () => offerCopies(document));

// What could not be asked for is said where the answer would have been.
const failed = (event) => {
  const target = event.detail.target;
  if (target) {
    target.textContent =
      "No answer came. With a danger sign, do not wait for one: get help now. Else check the connection, and send the form with its button.";
    document.getElementById("said")?.replaceChildren(); // It told of earlier answers.
  }
};
document.addEventListener("htmx:sendError", failed);
document.addEventListener("htmx:responseError", failed);
