// What a reader filled in on a checklist, as a file and as front matter to paste. Only texts in and out; the page is in checklist.js.
var kringChecklistFile = (function () {
  "use strict";

  var KIND = "kring-checklist";
  var VERSION = 1;
  var STATES = ["met", "partly", "not-yet", "not-applicable", "not-recorded"];

  // The file, written out line by line, so that the steps stand in the order of the list.
  // `about` holds partnership, instrument and date; each step holds step, state, published and note.
  function written(about, steps) {
    var lines = [
      ["kind", KIND], ["version", VERSION], ["partnership", about.partnership], ["instrument", about.instrument], ["date", about.date]
    ].map(function (pair) { return "  " + JSON.stringify(pair[0]) + ": " + JSON.stringify(pair[1]); });
    var records = steps.map(function (it) {
      var keys = ["step", "state", "published"].concat(it.note ? ["note"] : []);
      return "    {" + keys.map(function (key) { return JSON.stringify(key) + ": " + JSON.stringify(it[key]); }).join(", ") + "}";
    });
    lines.push('  "steps": [' + (records.length ? "\n" + records.join(",\n") + "\n  " : "") + "]");
    return "{\n" + lines.join(",\n") + "\n}\n";
  }

  // What a file holds: {steps: […]}, or {problem: "kind", "version", "partnership" or "instrument", name: …}.
  function read(text, about) {
    var file;
    try {
      file = JSON.parse(text.replace(/^\uFEFF/, ""));
    } catch (notJSON) {
      return { problem: "kind" };
    }
    if (!file || file.kind !== KIND || !Array.isArray(file.steps)) return { problem: "kind" };
    if (file.version !== VERSION) return { problem: file.version > VERSION ? "version" : "kind" };
    if (file.partnership !== about.partnership) return { problem: "partnership", name: String(file.partnership) };
    if (file.instrument !== about.instrument) return { problem: "instrument", name: String(file.instrument) };
    return {
      steps: file.steps.filter(function (it) {
        return it && typeof it.step === "string" && STATES.indexOf(it.state) >= 0;
      }).map(function (it) {
        return {
          step: it.step, state: it.state, note: typeof it.note === "string" ? it.note.slice(0, 2000) : "",
          published: STATES.indexOf(it.published) >= 0 ? it.published : null
        };
      })
    };
  }

  // A text between quotation marks, as YAML reads it whatever is in it.
  function quoted(text) {
    return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, function (character) {
      return "\\u" + ("000" + character.charCodeAt(0).toString(16)).slice(-4);
    });
  }

  // A name as it stands, unless YAML would take it for something else than a text.
  function name(text) {
    return /^[a-z][a-z0-9-]*$/.test(text) && !/^(true|false|yes|no|on|off|null|y|n)$/.test(text) ? text : quoted(text);
  }

  // The records of the steps that differ, to paste under `steps:`. Each is whole, so that it can take the place of the one that is there.
  // A step also holds since, history ([{state, date}]), evidence, owner (or hasWithheldOwner) and due as recorded; about.discussed dates a state without since.
  function frontMatter(about, steps, words) {
    var lines = [];
    steps.forEach(function (it) {
      var isChanged = it.state !== it.published;
      var evidence = words.notesAreEvidence && it.note ? it.note.replace(/\s+/g, " ").trim() : it.evidence;
      if (it.state === "not-recorded") {
        if (isChanged) lines.push("  # " + words.remove.replace("{step}", it.step));
        return;
      }
      if (!isChanged && evidence === it.evidence) return;
      var history = it.history.slice();
      var earlier = it.since || about.discussed;
      if (isChanged && it.published !== "not-recorded" && earlier) history.push({ state: it.published, date: earlier });
      var since = isChanged ? about.date : it.since;
      lines.push("  - step: " + name(it.step), "    state: " + it.state);
      if (since) lines.push("    since: " + since);
      if (history.length) {
        lines.push("    history:");
        history.forEach(function (past) { lines.push("      - state: " + past.state, "        date: " + past.date); });
      }
      if (evidence) lines.push("    evidence: " + quoted(evidence));
      if (it.owner) lines.push("    owner: " + name(it.owner));
      // Whoever pastes this has the whole file: the owner in it must not go.
      if (it.hasWithheldOwner) lines.push("    # owner: " + words.owner);
      if (it.due) lines.push("    due: " + it.due);
      if (it.note && !words.notesAreEvidence) {
        lines.push("    # " + words.note + ": " + it.note.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]+/g, " "));
      }
    });
    return lines.length ? lines.join("\n") + "\n" : "";
  }

  return { states: STATES, written: written, read: read, frontMatter: frontMatter };
})();
