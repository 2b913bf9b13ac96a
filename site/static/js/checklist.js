// Ticks and notes of a checklist. They stay on this device, under the key of the checklist in all its
// languages and the identity of each item: what is ticked in one language is ticked in every other.
const EMPTY = {};

function read(name) {
  const text = localStorage.getItem(name);
  try {
    return { ...JSON.parse(text) };
  } catch {
    // Nothing that this module has written.
    return EMPTY;
  }
}

function make(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

function enhance(list) {
  const name = `checklist:${list.dataset.checklist}`;
  const find = (selector) => [...list.querySelectorAll(selector)];
  const fields = new Map();
  let values = EMPTY;
  let isKept = true;

  const tell = (state) => find("[data-when]").forEach((note) => (note.hidden = note.dataset.when !== state));

  // Browsers refuse storage by throwing, even when it is only looked at.
  const withStorage = (action) => {
    try {
      action();
      isKept = true;
    } catch {
      isKept = false;
    }
    tell(isKept ? "kept" : "blocked");
  };

  const show = () => fields.forEach((put, key) => put(values[key]));

  const load = () => {
    withStorage(() => (values = read(name)));
    show();
  };

  const keep = (key, value) => {
    // Another tab may have changed something meanwhile.
    if (isKept) withStorage(() => (values = read(name)));
    values = { ...values, [key]: value || undefined };
    withStorage(() => localStorage.setItem(name, JSON.stringify(values)));
  };

  const addBox = (place) => {
    const key = place.dataset.tick;
    const box = make("input", { type: "checkbox", id: `tick-${key}`, className: "checklist__box" });
    for (const [index, words] of place.parentElement.querySelectorAll(".checklist__name").entries()) {
      const label = make("label", { htmlFor: box.id });
      label.append(...words.childNodes);
      words.append(label);
      // Heard in one language, pressed in both.
      if (index === 0) box.setAttribute("aria-labelledby", (words.id = `name-${key}`));
    }
    box.addEventListener("change", () => keep(key, box.checked));
    fields.set(key, (value) => (box.checked = value === true));
    place.replaceWith(box);
  };

  const addNotes = (place) => {
    const key = place.dataset.notes;
    const area = make("textarea", { rows: 3, className: "checklist__writing" });
    // A field cuts off what is longer than itself: paper shows this copy.
    const copy = make("p", { className: "checklist__written" });
    area.setAttribute("aria-labelledby", place.firstElementChild.id);
    area.addEventListener("input", () => keep(key, (copy.textContent = area.value)));
    fields.set(key, (value) => (copy.textContent = area.value = typeof value === "string" ? value : ""));
    place.firstElementChild.after(area, copy);
    place.hidden = false;
  };

  const addButtons = () => {
    const [print] = find("[data-print]");
    const [clear] = find("[data-clear]");
    print.addEventListener("click", () => window.print());
    clear.addEventListener("click", () => {
      if (!confirm(clear.dataset.clear)) return;
      values = EMPTY;
      withStorage(() => localStorage.removeItem(name));
      show();
      find("[role=status]")[0].textContent = clear.dataset.cleared;
    });
    print.hidden = clear.hidden = false;
  };

  find("[data-tick]").forEach(addBox);
  find("[data-notes]").forEach(addNotes);
  addButtons();
  load();
  // Reading may be allowed where writing is not.
  withStorage(() => {
    localStorage.setItem(`${name}?`, "");
    localStorage.removeItem(`${name}?`);
  });
  addEventListener("storage", (event) => (event.key === name || event.key === null) && load());
}

document.querySelectorAll("[data-checklist]").forEach(enhance);
