// What the pages need beyond links, forms and htmx: four small things; the page works without all but the last,
// which sends a file as it is, because one of hundreds of megabytes is too much for a form.
(() => {
  const typing = (element) => element.closest("input, textarea, select");
  document.addEventListener("keydown", (event) => {
    const search = document.querySelector("[data-search]");
    if (event.key === "/" && search && !typing(event.target)) {
      event.preventDefault();
      search.focus();
    }
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    navigator.clipboard?.writeText(button.dataset.copy).then(() => { button.textContent = "Copied"; });
  });
  document.addEventListener("change", (event) => {
    if (event.target.closest("[data-send]")) event.target.form.requestSubmit();
  });
  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("[data-upload]");
    if (!form) return;
    event.preventDefault();
    const button = form.querySelector("button");
    form.querySelector(".note")?.remove();
    button.disabled = true;
    button.textContent = "Sending…";
    const headers = { "X-CSRF": form.elements.csrf.value, "HX-Request": "true" };
    const sent = { method: "POST", body: form.elements.file.files[0], headers, redirect: "manual" };
    const reply = await fetch(form.dataset.upload, sent).catch(() => null);
    if (reply?.type === "opaqueredirect") return location.reload();
    const said = reply ? await reply.text() : '<p class="note bad" role="alert">The server cannot be reached.</p>';
    form.insertAdjacentHTML("beforeend", said);
    button.disabled = false;
    button.textContent = "Add";
  });
})();
