// Suggestions while somebody types in a search box: an editable combobox with a list, as the ARIA
// practices describe it. The form around the box works as ever, with this module and without.
const DELAY = 150;
const FEWEST = 2;

let boxes = 0;

function enhance(input) {
  const list = document.createElement("div");
  const status = document.createElement("div");
  let options = [];
  let active = -1;
  let asked = "";
  let timer = 0;
  let request = null;

  list.id = `suggestions-${(boxes += 1)}`;
  list.className = "suggestions__list";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.suggestionsLabel);
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  input.after(list, status);
  for (const [name, value] of Object.entries({
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  })) {
    input.setAttribute(name, value);
  }

  const setOpen = (open) => {
    list.hidden = !open;
    input.setAttribute("aria-expanded", open);
    choose(-1);
  };

  const choose = (index) => {
    if (options[active]) options[active].setAttribute("aria-selected", "false");
    active = index;
    if (options[active]) {
      options[active].setAttribute("aria-selected", "true");
      options[active].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", options[active].id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };

  // Nothing that is still on its way may open the list again.
  const close = () => {
    clearTimeout(timer);
    if (request) request.abort();
    asked = "";
    status.textContent = "";
    setOpen(false);
  };

  const build = (suggestion, index) => {
    const option = document.createElement("a");
    option.id = `${list.id}-${index}`;
    option.className = "suggestions__option";
    option.href = suggestion.url;
    option.tabIndex = -1;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.append(speak("title", suggestion.title), " ");
    const about = document.createElement("span");
    about.className = "suggestions__about";
    about.append(suggestion.type, suggestion.type && suggestion.label.text ? " · " : "");
    about.append(speak("label", suggestion.label));
    option.append(about);
    return option;
  };

  const ask = async () => {
    const text = input.value.trim();
    if (text === asked) return;
    if (text.length < FEWEST) return close();
    if (request) request.abort();
    const own = (request = new AbortController());
    asked = text;
    try {
      const address = `${input.dataset.suggestions}?${new URLSearchParams({ q: text })}`;
      const response = await fetch(address, { signal: own.signal });
      if (!response.ok) throw new Error(response.status);
      const answer = await response.json();
      if (own !== request || own.signal.aborted) return;
      options = answer.suggestions.map(build);
      list.textContent = "";
      list.append(...options);
      setOpen(options.length > 0);
      status.textContent = answer.message;
    } catch {
      if (own === request && !own.signal.aborted) close();
    }
  };

  const keys = {
    ArrowDown: () => (list.hidden ? ask() : choose(active + 1 < options.length ? active + 1 : -1)),
    ArrowUp: () => list.hidden || choose(active < 0 ? options.length - 1 : active - 1),
    Enter: () => options[active].click(),
    Escape: close,
    Tab: close,
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, DELAY);
  });
  input.addEventListener("keydown", (event) => {
    const { key } = event;
    if (event.isComposing || !keys[key]) return;
    // Tab leaves, Enter without a choice sends the form, and Escape without a list empties the box.
    if (key === "Tab" || (key === "Enter" && active < 0) || (key === "Escape" && list.hidden)) return close();
    event.preventDefault();
    keys[key]();
  });
  input.addEventListener("blur", close);
  // The box keeps the focus, so that the list stays until the click is over.
  list.addEventListener("mousedown", (event) => event.preventDefault());
}

function speak(name, { text, lang, dir }) {
  const element = document.createElement("span");
  element.className = `suggestions__${name}`;
  element.textContent = text;
  if (lang !== document.documentElement.lang) Object.assign(element, { lang, dir });
  return element;
}

document.querySelectorAll("input[data-suggestions]").forEach(enhance);
