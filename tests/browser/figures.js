// How long a report of 200 sources and 2,000 findings takes to open and to filter: figures for people, none is asserted.
// The processor time of the page's own thread tells what an idle machine would take; the clock, what this one took.
"use strict";
const { open, start, stop } = require("./browser.js");

async function main() {
  await start();
  const { page, close } = await open("big.html");
  const cdp = await page.context().newCDPSession(page);
  const paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
  const loaded = await page.evaluate(() => performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd);
  const elements = await page.evaluate(() => document.querySelectorAll("*").length);
  console.log(`opened: first words after ${Math.round(paint)} ms, all of it after ${Math.round(loaded)} ms; ${elements} elements`);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async () => (await cdp.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  const steps = {
    "one severity": () => document.querySelector("input[value=error]").click(),
    "two severities": () => document.querySelector("input[value=warning]").click(),
    "a source": () => {
      const select = document.querySelector("select[name=source]");
      select.selectedIndex = 7;
      select.dispatchEvent(new Event("input", { bubbles: true }));
    },
    "words": () => {
      const search = document.getElementById("search");
      search.value = "yard 199";
      search.dispatchEvent(new Event("input", { bubbles: true }));
    },
    "all again": () => document.querySelector("button[type=reset]").click(),
  };
  for (const [name, step] of Object.entries(steps)) {
    const before = await busy();
    const ms = await page.evaluate(`(() => { const begin = performance.now(); (${step})(); document.body.offsetHeight; return performance.now() - begin; })()`);
    console.log(`filtered by ${name}: ${Math.round(ms)} ms, of which the processor ${Math.round((await busy()) - before)} ms`);
  }
  await close();
  await stop();
}

main();
