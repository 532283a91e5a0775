// How the HTML report behaves in a browser. What it holds is for tests/html_test.cpp.
"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const { after, before, describe, test } = require("node:test");
const { open, start, stop } = require("./browser.js");

before(start);
after(stop);

/// Opens a page, hands it to `check`, and sees that it kept quiet.
async function on(name, options, check) {
  const opened = await open(name, options);
  await check(opened.page);
  assert.deepEqual(opened.seen, []);
  await opened.close();
}

const shown = (page) => page.locator(".finding:not(.out)").count();
const focused = (page) => page.evaluate(() => document.activeElement.closest(".finding")?.id ?? document.activeElement.id);
const all = ["sample.html", "sample-vi.html", "story.html", "story-vi.html", "quiet.html", "empty.html", "hostile.html"];

describe("every page", () => {
  for (const name of all)
    test(`${name} asks for nothing and says nothing on the console`, () =>
      on(name, {}, async (page) => {
        assert.ok((await page.title()).endsWith("doichieu"));
        await page.mouse.wheel(0, 100000);
      }));

  for (const name of all)
    for (const dark of [false, true])
      test(`${name} is accessible, ${dark ? "dark" : "light"}`, () =>
        on(name, { dark }, async (page) => {
          await page.evaluate(() => document.querySelectorAll("details").forEach((part) => (part.open = true)));
          await page.evaluate(fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
          const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
          assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)} ${nodes[0].failureSummary}`), []);
        }));

  for (const name of all)
    test(`${name} is no wider than a small telephone`, () =>
      on(name, { width: 360, height: 700 }, async (page) => {
        const width = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
        assert.ok(width[0] <= width[1], `${width[0]} > ${width[1]}`);
      }));
});

describe("filters", () => {
  test("by severity, with how many there are", () =>
    on("sample.html", {}, async (page) => {
      assert.equal(await shown(page), 7);
      await page.getByLabel("error").check();
      assert.equal(await shown(page), 1);
      assert.equal(await page.locator(".shown").textContent(), "1 of 7 findings shown");
      await page.getByLabel("warning").check();
      assert.equal(await shown(page), 4);
      await page.getByRole("button", { name: "Show all" }).click();
      assert.equal(await shown(page), 7);
    }));

  test("choices of one name add up, those of two narrow down", () =>
    on("sample.html", {}, async (page) => {
      await page.locator("input[value=missing]").check();
      await page.locator("input[value=qualifier]").check();
      assert.equal(await shown(page), 2);
      await page.locator("input[value=person]").check();
      assert.equal(await shown(page), 1);
    }));

  test("counts tell what a choice would show", () =>
    on("sample.html", {}, async (page) => {
      const count = (value) => page.locator(`label:has(input[value=${value}]) output`).textContent();
      assert.equal(await count("note"), "3");
      await page.locator("input[value=missing]").check();
      assert.equal(await count("note"), "0");
      assert.equal(await count("warning"), "1");
      assert.equal(await count("qualifier"), "1");  // of its own name: would be added
    }));

  test("by source: whoever is quoted or silent", () =>
    on("sample.html", {}, async (page) => {
      await page.locator("select[name=source]").selectOption("ben-song");
      assert.deepEqual(await page.locator(".finding:not(.out)").evaluateAll((list) => list.map(({ id }) => id)),
        ["finding-part", "finding-cuong", "finding-start"]);
    }));

  test("by words, in whatever marks", () =>
    on("sample.html", {}, async (page) => {
      await page.locator("#search").fill("tran cuong");
      assert.equal(await shown(page), 1);
      await page.locator("#search").fill("TRẦN");
      assert.equal(await shown(page), 1);
      await page.locator("#search").fill("tràn");
      assert.equal(await shown(page), 0);
      await page.locator("#search").fill("<script>");
      assert.equal(await shown(page), 1);
      await page.locator("#search").fill("nothing of the kind");
      assert.equal(await shown(page), 0);
    }));

  test("facts follow kind and words", () =>
    on("sample.html", {}, async (page) => {
      await page.locator("input[name=kind][value=money]").check();
      assert.equal(await page.locator(".fact:not(.out)").count(), 1);
    }));

  test("the address keeps the state, and brings it back", () =>
    on("sample.html", {}, async (page) => {
      await page.locator("input[value=warning]").check();
      await page.locator("select[name=source]").selectOption("tide");
      await page.locator("#search").fill("ferries");
      assert.equal(await page.evaluate(() => location.search), "?severity=warning&source=tide&q=ferries");
      const before = await shown(page);
      await page.reload();
      assert.equal(await shown(page), before);
      assert.ok(await page.locator("input[value=warning]").isChecked());
      assert.equal(await page.locator("#search").inputValue(), "ferries");
    }));

  test("an address of somebody else's state harms nothing", () =>
    on("sample.html", { address: "?severity=none&source=%3Cscript%3E&q=%3Cimg%20src%3Dx%3E&x=1#%22" }, async (page) => {
      assert.equal(await page.locator("select[name=source]").inputValue(), "");
      assert.equal(await shown(page), 0);
    }));
});

describe("keys", () => {
  test("j and k go from finding to finding, and the focus with them", () =>
    on("sample.html", {}, async (page) => {
      await page.keyboard.press("j");
      assert.equal(await focused(page), "finding-part");
      await page.keyboard.press("j");
      assert.equal(await focused(page), "finding-ferries");
      await page.keyboard.press("k");
      assert.equal(await focused(page), "finding-part");
      await page.keyboard.press("k");
      assert.equal(await focused(page), "finding-part");
    }));

  test("they pass over what is filtered out", () =>
    on("sample.html", { address: "?severity=warning" }, async (page) => {
      await page.keyboard.press("j");
      assert.equal(await focused(page), "finding-ferries");
    }));

  test("Enter opens a finding and closes it", () =>
    on("sample.html", {}, async (page) => {
      await page.keyboard.press("j");
      const card = page.locator("#finding-part .card");
      await page.keyboard.press("Enter");
      assert.equal(await card.getAttribute("open"), null);
      await page.keyboard.press("Enter");
      assert.equal(await card.getAttribute("open"), "");
    }));

  test("a stroke and Escape: into the search and out of it, where letters are letters", () =>
    on("sample.html", {}, async (page) => {
      await page.keyboard.press("/");
      assert.equal(await focused(page), "search");
      await page.keyboard.type("j?");
      assert.equal(await page.locator("#search").inputValue(), "j?");
      await page.keyboard.press("Escape");
      assert.equal(await focused(page), "findings-title");
    }));

  test("a question mark shows the keys, and takes them away", () =>
    on("sample.html", {}, async (page) => {
      await page.keyboard.press("?");
      assert.ok(await page.locator("#keys").isVisible());
      await page.keyboard.press("j");
      assert.ok(await page.locator("#keys").isVisible());
      await page.keyboard.press("Escape");
      assert.ok(!(await page.locator("#keys").isVisible()));
    }));
});

describe("links", () => {
  test("a permalink opens its finding, also a folded one", () =>
    on("sample.html", { address: "#finding-worth" }, async (page) => {
      assert.equal(await focused(page), "finding-worth");
      assert.ok(await page.locator("#finding-worth blockquote").first().isVisible());
    }));

  test("a permalink wins over a filter that hides its finding", () =>
    on("sample.html", { address: "?severity=error#finding-ferries" }, async (page) => {
      assert.equal(await focused(page), "finding-ferries");
      assert.ok(await page.locator("#finding-ferries").isVisible());
    }));

  test("from a claim to its fact, and on to the other article's words", () =>
    on("sample.html", {}, async (page) => {
      await page.locator("#text-0 a.c", { hasText: "40 ferries" }).first().focus();
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement.id), "fact-f-ferries");
      await page.locator("#fact-f-ferries a", { hasText: "up to 40" }).focus();
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement.textContent), "an order for up to 40 ferries");
      assert.equal(await page.evaluate(() => document.activeElement.closest(".text").id), "text-1");
    }));

  test("every link within a page leads somewhere", () =>
    on("story.html", {}, async (page) => {
      const lost = await page.evaluate(() =>
        [...document.querySelectorAll("a[href^='#']")].map((a) => a.hash.slice(1)).filter((id) => !document.getElementById(id)));
      assert.deepEqual(lost, []);
    }));
});

describe("the matrix", () => {
  test("sorts by a column, up and down, within a kind", () =>
    on("sample.html", {}, async (page) => {
      const table = page.locator("table.matrix").first();
      const days = () => table.locator("tbody").first().locator(".subject").allTextContents();
      const head = table.locator("thead th").first();
      const kind = () => table.locator("tbody").first().locator(".group").textContent();
      await head.getByRole("button").click();
      assert.equal(await head.getAttribute("aria-sort"), "ascending");
      const up = await days();
      assert.deepEqual(up, [...up].sort());
      await head.getByRole("button").click();
      assert.deepEqual(await days(), up.reverse());
      assert.ok(await kind());
    }));
});

describe("without a script", () => {
  test("everything can be read, and nothing waits for one", () =>
    on("story.html", { script: false }, async (page) => {
      assert.ok(await page.locator(".finding blockquote").first().isVisible());
      assert.ok(await page.locator("table.matrix").first().isVisible());
      assert.ok(await page.locator(".words").first().isVisible());
      assert.ok(!(await page.locator("#filters").isVisible()));
      assert.ok(!(await page.locator("#keys").isVisible()));
    }));
});

describe("print", () => {
  test("shows everything: what is folded, and what is filtered out", () =>
    on("sample.html", { print: true, address: "?severity=error" }, async (page) => {
      for (const selector of ["#finding-ferries h3", "#finding-worth blockquote", "#fact-f-yards", ".words"])
        assert.ok(await page.locator(selector).first().isVisible(), selector);
      assert.ok(!(await page.locator(".rail").isVisible()));
    }));
});

describe("articles that mean harm", () => {
  test("stay text", () =>
    on("hostile.html", {}, async (page) => {
      assert.equal(await page.evaluate(() => window.harmed), undefined);
      assert.equal(await page.locator("script, iframe, img, object, embed, link, base").count(), 1);  // our script
      assert.equal(await page.locator("meta[http-equiv=refresh]").count(), 0);
      assert.equal(await page.locator("[onload], [onerror], [onmouseover]").count(), 0);
      const schemes = await page.evaluate(() => [...new Set([...document.links].map((a) => a.protocol))].sort());
      assert.deepEqual(schemes, ["file:", "https:"]);
      assert.ok((await page.locator("h1").textContent()).includes("<img src=x"));
      assert.ok(!(await page.locator("body").textContent()).includes("\u202e"));
    }));

  test("the policy holds against what gets in all the same", () =>
    on("sample.html", {}, async () => {
      const { page, close } = await open("sample.html");
      await page.evaluate(() => {
        const script = document.createElement("script");
        script.textContent = "window.harmed = 1";
        document.body.append(script);
        const image = document.createElement("img");
        image.src = "https://example.org/x.png";
        document.body.append(image);
        document.body.insertAdjacentHTML("beforeend", "<b id=styled style='color: red' onclick='window.harmed = 2'>x</b>");
        document.getElementById("styled").click();
      });
      assert.equal(await page.evaluate(() => window.harmed), undefined);
      assert.notEqual(await page.evaluate(() => getComputedStyle(document.getElementById("styled")).color), "rgb(255, 0, 0)");
      await close();
    }));
});
