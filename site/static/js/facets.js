// Filters, order and pages of the search results without a reload. The page is fetched at its own
// address and its regions (`data-replace`) take the place of ours; if that fails, the browser goes there.
const form = document.getElementById("search-form");
const status = document.createElement("div");
let shown = location.pathname + location.search;
let request = null;

status.className = "visually-hidden";
status.setAttribute("role", "status");
document.body.append(status);

async function show(url, { isNew, scrolls }) {
  if (request) request.abort();
  const own = (request = new AbortController());
  document.getElementById("search-answer").setAttribute("aria-busy", "true");
  try {
    const response = await fetch(url, { signal: own.signal });
    if (!response.ok) throw new Error(response.status);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (own !== request) return;
    if (!page.getElementById("search-answer")) throw new Error(url);
    if (isNew) history.pushState(null, "", url);
    shown = location.pathname + location.search;
    replace(page, !scrolls);
  } catch {
    if (own === request) location.assign(url);
  }
}

function replace(page, preventScroll) {
  const find = remember(document.activeElement);
  for (const old of document.querySelectorAll("[data-replace]")) {
    const fresh = page.getElementById(old.id);
    if (!fresh) continue;
    // What the visitor opened or closed stays so.
    for (const { id, open } of old.querySelectorAll("details[id]")) {
      const details = fresh.querySelector(`#${id}`);
      if (details) details.open = open;
    }
    old.replaceWith(fresh);
  }
  document.title = page.title;
  const { q } = form.elements;
  if (document.activeElement !== q) q.value = page.getElementById(q.id).value;
  prepare();
  const heading = document.querySelector("[data-announce]");
  status.textContent = heading.textContent.trim();
  if (find) {
    heading.tabIndex = -1;
    (find() || heading).focus({ preventScroll });
  }
}

// How the element that has the focus is found again once it was replaced.
function remember(element) {
  if (!element.closest("#search-answer")) return null;
  const { localName, name, value, href, textContent, parentElement } = element;
  const isSame = (other) =>
    localName === "summary" ||
    (other.value === value && other.href === href && other.textContent === textContent);
  const within = { input: `[name="${name}"]`, summary: `#${parentElement.id} > summary` };
  return () => [...document.querySelectorAll(within[localName] || "#search-answer a")].find(isSame);
}

// Every choice applies at once, so there is nothing left to press.
function prepare() {
  for (const button of document.querySelectorAll("[data-without-script]")) button.remove();
}

document.addEventListener("change", ({ target }) => {
  if (target.form !== form || !target.closest("#search-answer")) return;
  const chosen = [...new FormData(form)].filter(([, value]) => value);
  show(`${form.getAttribute("action")}?${new URLSearchParams(chosen)}`, { isNew: true });
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("#search-answer a");
  if (!link || link.hash || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const isSameQuestion =
    new URLSearchParams(link.search).get("q") === new URLSearchParams(location.search).get("q");
  if (link.origin + link.pathname !== location.origin + location.pathname || !isSameQuestion) return;
  event.preventDefault();
  link.focus();
  show(link.href, { isNew: true, scrolls: true });
});

addEventListener("popstate", () => {
  // A step within the page, such as to its content, changes nothing.
  if (location.pathname + location.search !== shown) show(location.href, {});
});

prepare();
