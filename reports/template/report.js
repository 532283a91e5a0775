// The page is whole without this: it only filters, sorts and moves the focus. What it shows it finds in the page, and it
// writes text alone, never markup.
"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const findings = all(".finding");
  const facts = all(".fact");
  const form = document.getElementById("filters");
  const search = document.getElementById("search");
  const help = document.getElementById("keys");

  // --- The focus.

  const shown = (element) => !element.classList.contains("out") && !element.closest(".folded.out");

  /// Opens what an element is folded in.
  const unfold = (element) => {
    for (let at = element; at; at = at.parentElement?.closest("details")) if (at.tagName === "DETAILS") at.open = true;
    const card = element.querySelector?.(":scope > .card");
    if (card) card.open = true;
  };

  const focusOn = (finding) => {
    const folded = finding.closest(".folded");
    if (folded) folded.open = true;
    const title = finding.querySelector("summary");
    title.focus({ preventScroll: true });
    finding.scrollIntoView({ block: "start" });
  };

  const move = (step) => {
    const list = findings.filter(shown);
    const here = list.indexOf(document.activeElement.closest(".finding"));
    const next = here < 0 ? list[step > 0 ? 0 : list.length - 1] : list[here + step];
    if (next) focusOn(next);
  };

  /// Goes where the address points, also into what is folded or filtered out.
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.classList.contains("out")) {
      clear();
      filterFacts(state());
    }
    unfold(target);
    const claim = target.matches(".at, a.c") ? nextClaim(target) : null;
    for (const old of all(".here")) old.classList.remove("here");
    (claim ?? target).classList.add("here");
    const focused = claim ?? target.querySelector(":scope > .card > summary") ?? target;
    focused.focus({ preventScroll: true });
    (claim ?? target).scrollIntoView({ block: claim || target.matches(".fact") ? "center" : "start" });
  };
  const nextClaim = (anchor) => {
    let at = anchor;
    while (at && !at.matches("a.c")) at = at.nextElementSibling;
    return at;
  };

  // --- The filters: one set of chosen values a name; a finding must meet every name. The state is in the address.

  const names = ["severity", "verdict", "kind", "source"];
  const values = new Map(findings.map((finding) => [finding, {
    severity: [finding.dataset.severity],
    verdict: [finding.dataset.verdict],
    kind: [finding.dataset.kind],
    source: finding.dataset.source.split(" "),
  }]));
  const sourceOptions = form ? [...form.elements.source.options].slice(1) : [];
  const boxes = form ? all("input[type=checkbox]", form) : [];

  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
  const texts = new Map();
  /// Does an element hold the words? Words written without marks are found with any.
  const holds = (element, words) => {
    if (!texts.has(element)) {
      const text = element.textContent.normalize("NFC").toLowerCase();
      texts.set(element, [text, folded(text)]);
    }
    const [written, plain] = texts.get(element);
    return words === folded(words) ? plain.includes(words) : written.includes(words);
  };

  const state = () => {
    const out = { q: search.value.trim().normalize("NFC").toLowerCase() };
    for (const name of names) out[name] = boxes.filter((box) => box.name === name && box.checked).map((box) => box.value);
    const chosen = form.elements.source.selectedIndex;
    out.source = chosen > 0 ? [String(chosen - 1)] : [];
    return out;
  };

  const meets = (finding, name, wanted) =>
    wanted.length === 0 || values.get(finding)[name].some((value) => wanted.includes(value));

  /// How many findings each choice would show, the other names as they stand.
  const count = (now, found) => {
    for (const name of names) {
      const counts = new Map();
      for (const finding of findings) {
        if (!found.has(finding) || !names.every((other) => other === name || meets(finding, other, now[other]))) continue;
        for (const value of values.get(finding)[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      for (const box of boxes) {
        if (box.name !== name) continue;
        const n = counts.get(box.value) ?? 0;
        box.parentElement.querySelector("output").value = n;
        box.parentElement.classList.toggle("none", n === 0);
      }
      if (name === "source")
        sourceOptions.forEach((option, i) => (option.textContent = `${option.dataset.name} (${counts.get(String(i)) ?? 0})`));
    }
  };

  /// Once the findings stand where they will: a table that they push out of sight is then not laid out at all.
  let waiting;
  const later = (work) => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => (waiting = requestAnimationFrame(work)));
  };

  const filterFacts = (now) => {
    for (const fact of facts)
      fact.classList.toggle("out", (now.kind.length > 0 && !now.kind.includes(fact.dataset.kind)) || (now.q !== "" && !holds(fact, now.q)));
    for (const body of all(".matrix tbody")) {
      const group = body.querySelector(".group");
      if (group) group.classList.toggle("out", !body.querySelector(".fact:not(.out)"));
    }
  };

  const apply = () => {
    const now = state();
    const found = new Set(findings.filter((finding) => !now.q || holds(finding, now.q)));
    let n = 0;
    for (const finding of findings) {
      const fits = found.has(finding) && names.every((name) => meets(finding, name, now[name]));
      finding.classList.toggle("out", !fits);
      n += fits;
    }
    for (const group of all(".folded")) group.classList.toggle("out", !group.querySelector(".finding:not(.out)"));
    count(now, found);
    later(() => filterFacts(now));
    const line = form.querySelector(".shown");
    line.textContent = line.dataset.form.replace("{n}", n).replace("{total}", findings.length);
  };

  const remember = () => {
    const query = new URLSearchParams();
    for (const box of boxes) if (box.checked) query.append(box.name, box.value);
    if (form.elements.source.value) query.set("source", form.elements.source.value);
    if (search.value.trim()) query.set("q", search.value.trim());
    const text = query.toString();
    try {
      history.replaceState(null, "", (text ? "?" + text : location.pathname) + location.hash);
    } catch {
      // A browser may keep a page of a folder from changing its address: the filters work, and are forgotten.
    }
  };

  const recall = () => {
    const query = new URLSearchParams(location.search);
    for (const box of boxes) box.checked = query.getAll(box.name).includes(box.value);
    form.elements.source.value = query.get("source") ?? "";
    if (form.elements.source.selectedIndex < 0) form.elements.source.selectedIndex = 0;
    search.value = query.get("q") ?? "";
  };

  const clear = () => {
    for (const box of boxes) box.checked = false;
    form.elements.source.selectedIndex = 0;
    search.value = "";
    apply();
    remember();
  };

  // --- The matrix: rows sorted within their kind.

  const signs = ["otherwise", "less", "says", "silent"];
  const keyOf = (row, column) => {
    if (column === 0) return row.querySelector(".subject").textContent;
    const cell = row.cells[column].querySelector(".cell");
    return cell ? signs.findIndex((sign) => cell.classList.contains(sign)) + cell.textContent : "9";
  };
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const sort = (head) => {
    const table = head.closest("table");
    const up = head.getAttribute("aria-sort") !== "ascending";
    for (const other of all("thead th", table)) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    for (const body of table.tBodies) {
      const rows = all(".fact", body).map((row) => [keyOf(row, head.cellIndex), row]);
      rows.sort((a, b) => (up ? 1 : -1) * order.compare(a[0], b[0]));
      body.append(...rows.map(([, row]) => row));
    }
  };
  for (const table of all(".matrix[data-sort]"))
    for (const head of all("thead th", table)) {
      const button = document.createElement("button");
      button.type = "button";
      button.title = table.dataset.sort;
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", () => sort(head));
    }

  // --- Keys.

  const openHelp = () => (help.open ? help.close() : help.showModal());
  const keys = {
    j: () => move(1),
    k: () => move(-1),
    "/": () => search?.focus(),
    "?": openHelp,
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target === search && event.key === "Escape") {
      search.blur();
      document.getElementById("findings-title").focus({ preventScroll: true });
      return;
    }
    if (event.target.closest("input[type=search], select, textarea")) return;
    if (help.open && event.key !== "?") return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  if (form) {
    form.hidden = false;
    if (matchMedia("(max-width: 60rem)").matches) form.querySelector(".choices").open = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => (apply(), remember()));
    form.addEventListener("reset", (event) => (event.preventDefault(), clear()));
    document.getElementById("keys-button").addEventListener("click", openHelp);
    addEventListener("popstate", () => (recall(), apply()));
    recall();
    apply();
  }
  addEventListener("hashchange", follow);
  addEventListener("beforeprint", () => {
    for (const part of all("details")) part.open = true;
  });
  // Behind the browser's own going there, which takes the focus away.
  addEventListener("load", () => setTimeout(follow));
})();
