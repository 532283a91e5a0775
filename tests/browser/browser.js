// What the tests share: one Chromium, and a page opened so that nothing it does goes unseen.
"use strict";
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { chromium } = require("playwright-core");

const pages = process.env.DOICHIEU_PAGES;
const program = process.env.CHROMIUM || "/usr/bin/chromium";
const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

let profile;
let context;

/// Starts the browser with a profile of its own.
async function start() {
  profile = fs.mkdtempSync(path.join(os.tmpdir(), "doichieu-browser-"));
  context = await chromium.launch({ executablePath: program, args: [...quiet, `--crash-dumps-dir=${profile}`] });
}

async function stop() {
  await context.close();
  fs.rmSync(profile, { recursive: true, force: true });
}

/// Opens a page of the folder. `options`: width, height, dark, script (false: without), print, address ("?…#…").
/// `seen` gathers what must not be: messages on the console, errors, requests but for the file itself, dialogs.
async function open(name, options = {}) {
  const view = await context.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    colorScheme: options.dark ? "dark" : "light",
    javaScriptEnabled: options.script ?? true,
    reducedMotion: "reduce",
  });
  const page = await view.newPage();
  const url = pathToFileURL(path.join(pages, name)).href;
  const seen = [];
  page.on("console", (message) => seen.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => seen.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => (seen.push(`dialog: ${dialog.message()}`), dialog.dismiss()));
  page.on("request", (request) => {
    if (request.url().split(/[?#]/)[0] !== url) seen.push(`request: ${request.url()}`);
  });
  if (options.print) await page.emulateMedia({ media: "print" });
  await page.goto(url + (options.address ?? ""));
  return { page, seen, close: () => view.close() };
}

module.exports = { open, start, stop };
