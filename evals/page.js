const cases = JSON.parse(document.getElementById("data").textContent);
const form = document.getElementById("filters");
const list = document.getElementById("list");
const detail = document.getElementById("detail");
const MOST = 400; // rows drawn at once

// Everything that comes from a case or an answer is set as text, never as markup.
function node(tag, text, name) {
  const made = document.createElement(tag);
  if (text !== undefined && text !== null) made.textContent = text;
  if (name) made.className = name;
  return made;
}

function fill(select, values) {
  for (const value of [...new Set(values)].sort()) select.append(new Option(value, value));
}

fill(form.elements.suite, cases.map((one) => one.suite));
fill(form.elements.state, cases.map((one) => one.state));
fill(form.elements.slice, cases.flatMap((one) => one.slices));

function wanted(one) {
  const { suite, state, slice, words } = form.elements;
  if (suite.value && one.suite !== suite.value) return false;
  if (state.value && one.state !== state.value) return false;
  if (slice.value && !one.slices.includes(slice.value)) return false;
  return !words.value || JSON.stringify(one).toLowerCase().includes(words.value.toLowerCase());
}

function draw() {
  const found = cases.filter(wanted);
  document.getElementById("count").textContent = `${found.length} cases` + (found.length > MOST ? `, the first ${MOST} shown` : "");
  list.replaceChildren(...found.slice(0, MOST).map((one) => {
    const row = node("button", undefined, "");
    row.setAttribute("role", "option");
    row.append(node("small", `${one.name} · ${one.state}`, one.state), node("span", one.title));
    row.addEventListener("click", () => {
      for (const other of list.children) other.setAttribute("aria-selected", other === row);
      show(one);
    });
    return row;
  }));
  if (found.length) list.firstChild.click();
  else detail.replaceChildren(node("p", "No case is like this."));
}

function show(one) {
  const parts = [node("h3", `${one.name}: ${one.state}`)];
  if (one.why) parts.push(node("p", one.why, "why"));
  for (const turn of one.turns) parts.push(node("h4", turn.question), answered(turn.answer));
  parts.push(node("h4", "Expected"), node("pre", JSON.stringify(one.gold, null, 1)));
  if (Object.keys(one.seen).length) parts.push(node("h4", "Seen"), node("pre", JSON.stringify(one.seen, null, 1)));
  detail.replaceChildren(...parts);
  detail.scrollTop = 0;
}

function answered(answer) {
  const pair = node("div", undefined, "pair");
  const said = node("div");
  for (const one of answer.statements) {
    const line = node("p", `${one.text} `, "statement");
    line.append(node("span", `${one.citations.map((number) => `[${number}]`).join(" ")} ${one.role}`, "role"));
    said.append(line);
  }
  const notes = [...answer.notices, answer.abstained ? "The answer counts as declined." : ""].filter(Boolean);
  for (const note of notes) said.append(node("p", note, "where"));
  for (const row of answer.table) said.append(node("p", row.filter(Boolean).join(" · "), "where"));
  const cited = node("div");
  for (const one of answer.citations) {
    const box = node("div", undefined, "passage");
    box.append(node("div", `[${one.number}] ${one.where}`, "where"), one.before, node("mark", one.words), one.after);
    cited.append(box);
  }
  pair.append(said, cited);
  return pair;
}

form.addEventListener("input", draw);
form.addEventListener("submit", (event) => event.preventDefault());
const failing = cases.some((one) => one.state === "worse") ? "worse" : "fails";
if (cases.some((one) => one.state === failing)) form.elements.state.value = failing;
draw();
