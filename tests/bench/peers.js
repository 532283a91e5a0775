// One peer reads a text, pass after pass: `node peers.js FOLDER PEER FILE PASSES`, where the packages are installed in
// FOLDER/node_modules. Prints the processor's seconds of each pass.
'use strict';
const fs = require('fs');
const path = require('path');
const [folder, peer, file, passes] = process.argv.slice(2);
const load = (name) => require(require.resolve(name, { paths: [path.resolve(folder)] }));

// Each gives a function that reads one paragraph and looks at what was found.
const peers = {
  'wink-nlp': () => {
    const nlp = load('wink-nlp')(load('wink-eng-lite-web-model'));
    return (text) => {
      const doc = nlp.readDoc(text);
      return doc.sentences().out().length + doc.entities().out(nlp.its.detail).length +
        doc.tokens().out(nlp.its.pos).length;
    };
  },
  compromise: () => {
    const nlp = load('compromise');
    return (text) => {
      const doc = nlp(text);
      return doc.people().length + doc.organizations().length + doc.places().length + doc.numbers().length;
    };
  },
  'chrono-node': () => {
    const chrono = load('chrono-node');
    return (text) => chrono.parse(text).length;
  },
  '@microsoft/recognizers-text-suite': () => {
    const { recognizeNumber, Culture } = load('@microsoft/recognizers-text-suite');
    return (text) => recognizeNumber(text, Culture.English).length;
  },
  textlint: () => {
    const { TextlintKernel } = load('@textlint/kernel');
    const plugin = load('@textlint/textlint-plugin-text');
    const rule = (name) => ({ ruleId: name, rule: load('textlint-rule-' + name).default || load('textlint-rule-' + name) });
    const options = {
      ext: '.txt',
      plugins: [{ pluginId: 'text', plugin: plugin.default || plugin }],
      rules: ['no-todo', 'max-comma', 'common-misspellings'].map(rule),
    };
    const kernel = new TextlintKernel();
    return async (text) => (await kernel.lintText(text, options)).messages.length;
  },
};

(async () => {
  const read = peers[peer]();
  const paragraphs = fs.readFileSync(file, 'utf8').split('\n').filter((line) => line);
  for (let pass = 0; pass < Number(passes); ++pass) {
    const begin = process.cpuUsage();
    for (const paragraph of paragraphs) await read(paragraph);
    const { user, system } = process.cpuUsage(begin);
    console.log((user + system) / 1e6);
  }
})();
