// The page is whole without this: it only moves the focus and opens what is folded.
"use strict";
(() => {
  const findings = [...document.querySelectorAll(".finding")];
  const show = (element) => {
    const folded = element.closest("details");
    if (folded) folded.open = true;
    element.focus();
    element.scrollIntoView({ block: "start" });
  };
  const move = (step) => {
    const at = findings.indexOf(document.activeElement.closest(".finding"));
    const next = findings[at < 0 ? (step > 0 ? 0 : findings.length - 1) : at + step];
    if (next) show(next);
  };
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest("details")) show(target);
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    if (event.key === "j") move(1);
    if (event.key === "k") move(-1);
  });
  addEventListener("hashchange", follow);
  addEventListener("beforeprint", () => {
    for (const folded of document.querySelectorAll("details")) folded.open = true;
  });
  for (const hint of document.querySelectorAll(".keys")) hint.hidden = findings.length === 0;
  follow();
})();
