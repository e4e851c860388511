// What the pages need beyond links, forms and htmx: three small things, each of which the page also works without.
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
})();
