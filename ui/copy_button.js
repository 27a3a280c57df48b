// Copies the text that Python gave, and says so for a moment.

const SHOWN = 2000; // milliseconds

export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button");
  const word = button.querySelector(".word");
  button.onclick = async () => {
    word.textContent = (await copied(data.text)) ? "Copied" : "Select the text and copy it";
    setTimeout(() => (word.textContent = "Copy"), SHOWN);
  };
}

// Browsers give the clipboard only to pages that came over https or from this machine; others know the older way.
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}
