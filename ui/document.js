// Draws a tree of elements that Python decided on (ui/tree.py). Text becomes text nodes, so nothing in it can act.

const TAGS = new Set([
  "a", "aside", "blockquote", "br", "button", "code", "dd", "details", "div", "dl", "dt", "em", "g", "h2", "h3", "li", "mark",
  "ol", "p", "path", "pre", "rect", "s", "section", "span", "strong", "summary", "svg", "table", "tbody", "td", "text",
  "th", "thead", "tr", "ul",
]);
const ATTRIBUTES = new Set([
  "aria-controls", "aria-expanded", "aria-hidden", "aria-label", "aria-labelledby", "class", "colspan", "d", "data-opens",
  "data-page", "data-place", "data-row", "height", "hidden", "href", "id", "open", "preserveAspectRatio", "rel", "role",
  "rx", "scope", "target", "text-anchor", "title", "type", "viewBox", "width", "x", "y",
]);
const DRAWING = "http://www.w3.org/2000/svg";
const ADDRESS = /^(https?:\/\/|\.\/|#)/i; // no javascript:, data: or anything else that could act

const drawn = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".document");
  const version = JSON.stringify(data.tree);
  if (drawn.get(root) === version) return; // a rerun with the same content must not close what the reader opened
  if (!drawn.has(root)) {
    listen(root);
    if (data.turns) turnPages(root, (page) => setTriggerValue("page", page));
    if (data.chooses) chooseRows(root, (row) => setTriggerValue("row", row));
  }
  drawn.set(root, version);
  const focused = root.getRootNode().activeElement?.dataset?.row;
  root.replaceChildren(build(data.tree));
  if (focused) root.querySelector(`[data-row="${CSS.escape(focused)}"]`)?.focus(); // a redraw must not lose the reader's place
}

function build(node, drawing = false) {
  if (typeof node === "string") return document.createTextNode(node);
  const [tag, attributes, children] = node;
  if (!TAGS.has(tag)) throw new Error(`No such element in a document: ${tag}`);
  const isDrawing = drawing || tag === "svg";
  const made = isDrawing ? document.createElementNS(DRAWING, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (!ATTRIBUTES.has(name)) throw new Error(`No such attribute in a document: ${name}`);
    if (name !== "href" || ADDRESS.test(value)) made.setAttribute(name, value);
  }
  made.append(...children.map((child) => build(child, isDrawing)));
  return made;
}

// A button with data-opens shows the panel of that id right behind the block it stands in, and hides it again.
function listen(root) {
  root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-opens]");
    if (button) toggle(root, button);
  });
  root.addEventListener("keydown", (event) => {
    const open = root.querySelector("[data-opens][aria-expanded=true]");
    if (event.key !== "Escape" || !open) return;
    close(root);
    open.focus();
  });
}

// A plain click on a link to a page of ours stays in the app; with a modifier key it opens a tab, as links do.
function turnPages(root, turnTo) {
  root.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-page]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    turnTo(link.dataset.page);
  });
}

// A button with data-row opens what is known about that row of a list; Python decides what that is.
function chooseRows(root, choose) {
  root.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-row]");
    if (button) choose(button.dataset.row);
  });
}

function toggle(root, button) {
  const wasOpen = button.getAttribute("aria-expanded") === "true";
  close(root);
  if (wasOpen) return;
  const panel = root.querySelector(`#${button.dataset.opens}`);
  const place = button.closest("[data-place]");
  if (place.dataset.place === "inside") place.append(panel);
  else place.after(panel);
  panel.hidden = false;
  button.setAttribute("aria-expanded", "true");
  panel.scrollIntoView({ block: "nearest" });
}

function close(root) {
  for (const button of root.querySelectorAll("[data-opens][aria-expanded=true]")) {
    button.setAttribute("aria-expanded", "false");
    root.querySelector(`#${button.dataset.opens}`).hidden = true;
  }
}
