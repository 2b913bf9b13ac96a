// Buttons that copy the text of another element, of a `pre` with its lines; hidden where the browser cannot.
const SAID_FOR = 4000;

function enhance(button) {
  const source = document.querySelector(button.dataset.copy);
  const status = button.nextElementSibling;
  const label = button.textContent;
  let timer = 0;
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      const text = source.textContent.trim();
      await navigator.clipboard.writeText(source.matches("pre") ? text : text.replace(/\s+/g, " "));
    } catch {
      // Not allowed: the text is selected instead, for the visitor to copy.
      getSelection().selectAllChildren(source);
      return;
    }
    button.textContent = status.textContent = button.dataset.copied;
    clearTimeout(timer);
    timer = setTimeout(() => {
      button.textContent = label;
      status.textContent = "";
    }, SAID_FOR);
  });
}

if (navigator.clipboard) document.querySelectorAll("button[data-copy]").forEach(enhance);
