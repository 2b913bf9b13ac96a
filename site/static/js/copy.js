// Buttons that copy the text of another element; they stay hidden where the browser cannot do it.
const SAID_FOR = 4000;

function enhance(button) {
  const source = document.querySelector(button.dataset.copy);
  const status = button.nextElementSibling;
  const label = button.textContent;
  let timer = 0;
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(source.textContent.trim().replace(/\s+/g, " "));
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
