// Lets a reader fill in a checklist for themselves: states, notes and filters, kept in this browser, taken along as a file.
// It asks nothing of any server. Without this file the page reads as the partnership recorded it.
(function () {
  "use strict";

  var panel = one("[data-filling]");
  if (!panel) return;
  var file = kringChecklistFile;
  var form = one("[data-form]");
  var taking = one("[data-taking]");
  var about = { partnership: panel.dataset.partnership, instrument: panel.dataset.instrument, discussed: panel.dataset.discussed || "" };
  var key = "kring-checklist:" + [panel.dataset.site, about.partnership, about.instrument].join("/");
  var words = {};
  all("#show option").forEach(function (option) {
    if (file.states.indexOf(option.value) >= 0) words[option.value] = option.textContent.replace(/^[^:]*:\s*/, "").trim();
  });
  var steps = all("[data-step]").map(function (element) {
    return {
      element: element,
      name: element.dataset.step,
      published: element.dataset.state,
      title: element.querySelector(".step-title").textContent,
      rule: element.closest("[data-rule]"),
      inputs: Array.from(element.querySelectorAll("[data-own] input")),
      note: element.querySelector("[data-note]")
    };
  });
  var byName = new Map(steps.map(function (step) { return [step.name, step]; }));
  var storage = openStorage();
  // What differs from the page, by the name of the step: {state, note, seen}, where `seen` is what the page said then.
  var mine = new Map();
  var before = [];
  var isSaved = true;

  function one(selector) { return document.querySelector(selector); }

  function all(selector) { return Array.from(document.querySelectorAll(selector)); }

  function filled(text, values) {
    return text.replace(/\{(\w+)\}/g, function (whole, name) { return name in values ? values[name] : whole; });
  }

  function element(name, text) {
    var made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  // Today as this reader's calendar has it.
  function today() {
    var now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(function (part) { return ("0" + part).slice(-Math.max(2, String(part).length)); }).join("-");
  }

  // What is kept

  function openStorage() {
    try {
      var found = window.localStorage;
      found.setItem(key + ":probe", "1");
      found.removeItem(key + ":probe");
      return found;
    } catch (refused) {
      return null;
    }
  }

  function withStorage(work) {
    if (!storage) return null;
    try {
      return work(storage);
    } catch (refused) {
      storage = null;
      showStorage();
      return null;
    }
  }

  function showStorage() {
    one("[data-storage]").hidden = !storage;
    one("[data-no-storage]").hidden = !!storage;
  }

  function keep() {
    withStorage(function (it) {
      if (mine.size) it.setItem(key, JSON.stringify({ version: 1, steps: Array.from(mine) }));
      else it.removeItem(key);
    });
  }

  // What was kept earlier; what no longer fits the list is passed over.
  function kept() {
    var text = withStorage(function (it) { return it.getItem(key); });
    var found = new Map();
    try {
      var saved = JSON.parse(text || "{}");
      new Map(saved.version === 1 ? saved.steps : []).forEach(function (own, name) {
        if (!byName.has(name) || !own || file.states.indexOf(own.state) < 0) return;
        var note = String(own.note || "");
        var published = byName.get(name).published;
        // Who wrote a note alone said nothing about the state.
        if (own.state === own.seen && note) found.set(name, { state: published, note: note, seen: published });
        else if (own.state !== published || note) found.set(name, { state: own.state, note: note, seen: own.seen });
      });
    } catch (notOurs) {
      return new Map();
    }
    return found;
  }

  // A step as this reader sees it

  function state(step) { return mine.has(step.name) ? mine.get(step.name).state : step.published; }

  function note(step) { return mine.has(step.name) ? mine.get(step.name).note : ""; }

  // `seen` is what the page said when the state was chosen; what it says now, unless given.
  function set(step, newState, newNote, seen) {
    if (newState === step.published && !newNote.trim()) mine.delete(step.name);
    else mine.set(step.name, { state: newState, note: newNote, seen: seen || step.published });
  }

  function seen(step) { return mine.has(step.name) && mine.get(step.name).seen || step.published; }

  function remember(mark) {
    var last = before[before.length - 1];
    if (last && mark && last.mark === mark) return;
    before.push({ mark: mark, text: JSON.stringify(Array.from(mine)) });
    if (before.length > 100) before.shift();
  }

  function differing() { return steps.filter(function (step) { return mine.has(step.name); }); }

  function changed() {
    isSaved = false;
    keep();
    update();
  }

  // What the page shows

  function isShown(step) {
    var only = one("[data-only]").value;
    var show = one("[data-show]").value;
    if (only && step.rule.dataset.rule !== only) return false;
    if (show === "mine") return mine.has(step.name);
    if (show === "open") return ["met", "not-applicable"].indexOf(state(step)) < 0;
    return show === "all" || state(step) === show;
  }

  // Hides what does not fit; a step that is being filled in stays until another filter is chosen.
  function filter(keepFocus) {
    var shown = 0;
    steps.forEach(function (step) {
      var fits = isShown(step) || (keepFocus && step.element.contains(document.activeElement));
      step.element.hidden = !fits;
      if (fits) shown += 1;
    });
    all("[data-rule]").forEach(function (rule) {
      rule.hidden = !steps.some(function (step) { return step.rule === rule && !step.element.hidden; });
    });
    var count = one("[data-count]");
    count.textContent = shown ? filled(shown === 1 ? count.dataset.one : count.dataset.many, { count: shown }) : count.dataset.none;
    document.body.classList.toggle("is-filtered", shown < steps.length);
  }

  function update() {
    steps.forEach(function (step) {
      var own = mine.get(step.name);
      step.inputs.forEach(function (input) { input.checked = input.value === state(step); });
      if (step.note.value !== note(step)) step.note.value = note(step);
      fit(step.note);
      step.element.classList.toggle("is-mine", !!own);
      var line = step.element.querySelector("[data-own-words]");
      line.hidden = !own;
      line.textContent = own ? taking.dataset.onPaper + ": " + [words[own.state], own.note.trim()].filter(Boolean).join(". ") : "";
    });
    filter(true);
    showMine();
  }

  function counts() {
    return file.states.map(function (name) {
      var count = steps.filter(function (step) { return state(step) === name; }).length;
      return count ? count + " " + words[name] : "";
    }).filter(Boolean).join(", ");
  }

  function showMine() {
    var list = differing();
    var line = one("[data-mine-count]");
    taking.hidden = !list.length && !before.length;
    one("[data-mine-line]").hidden = !list.length;
    line.textContent = filled(list.length === 1 ? line.dataset.one : line.dataset.many, { count: list.length });
    one("[data-mine-states]").textContent = filled(one("[data-mine-states]").dataset.words, { states: counts() });
    one("[data-undo]").disabled = !before.length;
    one("[data-save]").disabled = one("[data-wipe]").disabled = !list.length;
    one(".hand-over").hidden = !list.length;
    var holder = one("[data-list-of-mine]");
    holder.textContent = "";
    list.forEach(function (step) { holder.appendChild(entry(step)); });
    one("[data-front-matter]").value = file.frontMatter(dated(), list.map(record), {
      notesAreEvidence: one("[data-evidence-from-notes]").checked, remove: taking.dataset.remove, note: taking.dataset.noteComment,
      owner: taking.dataset.ownerComment
    });
    all("[data-paste]").forEach(function (part) { part.hidden = !one("[data-front-matter]").value; });
    one("[data-command]").textContent = filled(one("[data-command]").dataset.words, { file: panel.dataset.file });
  }

  function entry(step) {
    var own = mine.get(step.name);
    var item = element("li", "");
    var link = item.appendChild(element("a", step.title));
    link.href = "#step-" + step.name;
    link.addEventListener("click", function () { showAll(); fillIn(true); });
    var says = own.state === step.published ? words[own.state] + ", " + taking.dataset.noteOnly
      : taking.dataset.was + " ‘" + words[step.published] + "’, " + taking.dataset.now + " ‘" + words[own.state] + "’";
    item.appendChild(element("p", says)).className = "mine-states";
    if (own.note.trim()) item.appendChild(element("p", own.note)).className = "mine-note";
    if (own.seen && own.seen !== step.published) {
      item.appendChild(element("p", filled(taking.dataset.changed, { state: words[own.seen] || own.seen }))).className = "mine-changed";
    }
    return item;
  }

  function showAll() {
    one("[data-show]").value = "all";
    one("[data-only]").value = "";
    filter(false);
  }

  // Grows with its text.
  function fit(area) {
    area.rows = Math.min(12, Math.max(1, area.value.split("\n").length));
    if (area.offsetParent && area.scrollHeight > area.clientHeight) area.rows = Math.min(12, area.rows + Math.ceil((area.scrollHeight - area.clientHeight) / 22));
  }

  function fillIn(isFilling) {
    document.body.classList.toggle("is-filling", isFilling);
    all("[data-own]").forEach(function (own) { own.hidden = !isFilling; });
    one("[data-toggle]").setAttribute("aria-pressed", String(isFilling));
    if (isFilling) steps.forEach(function (step) { fit(step.note); });
  }

  var announcing = 0;

  function announce(text) {
    clearTimeout(announcing);
    one("[data-announce]").textContent = "";
    announcing = setTimeout(function () { one("[data-announce]").textContent = text; }, 100);
  }

  // The file

  function dated() { return { partnership: about.partnership, instrument: about.instrument, discussed: about.discussed, date: today() }; }

  function record(step) {
    var data = step.element.dataset;
    return {
      step: step.name, state: state(step), published: step.published, note: note(step).trim(), since: data.since || "",
      evidence: data.evidence || "", owner: data.owner || "", hasWithheldOwner: "withheldOwner" in data, due: data.due || "",
      history: (data.history || "").split(",").filter(Boolean).map(function (past) {
        return { state: past.split(" ")[0], date: past.split(" ")[1] };
      })
    };
  }

  function save() {
    // Whoever brings the file in is warned where the state has changed since the reader saw it.
    var text = file.written(dated(), differing().map(function (step) { return Object.assign(record(step), { published: seen(step) }); }));
    var address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    var made = element("a", "");
    made.href = address;
    made.download = panel.dataset.file;
    document.body.appendChild(made).click();
    made.remove();
    setTimeout(function () { URL.revokeObjectURL(address); }, 60000);
    isSaved = true;
    var told = filled(one("[data-announce]").dataset.saved, { file: panel.dataset.file });
    one("[data-saved-as]").textContent = told;
    announce(told);
  }

  function open(text) {
    var error = one("[data-error]");
    var found = file.read(text, about);
    error.textContent = found.problem ? filled(error.dataset[found.problem], { name: found.name }) : "";
    if (found.problem) return;
    remember("");
    mine = new Map();
    var unknown = found.steps.filter(function (it) { return !byName.has(it.step); });
    found.steps.forEach(function (it) {
      var step = byName.get(it.step);
      if (!step) return;
      if (it.state === it.published) set(step, step.published, it.note);
      else set(step, it.state, it.note, it.published);
    });
    showAll();
    fillIn(true);
    changed();
    var status = one("[data-announce]").dataset;
    var count = differing().length;
    var told = filled(count === 1 ? status.openedOne : status.openedMany, { count: count });
    if (unknown.length) error.textContent = filled(status.unknown, { names: unknown.map(function (it) { return it.step; }).join(", ") });
    announce(told);
  }

  function copy() {
    var box = one("[data-front-matter]");
    var told = function () { one("[data-copied]").textContent = one("[data-copied]").dataset.words; };
    var byHand = function () {
      box.focus();
      box.select();
      if (document.execCommand("copy")) told();
    };
    if (navigator.clipboard) navigator.clipboard.writeText(box.value).then(told, byHand);
    else byHand();
  }

  function undo() {
    var last = before.pop();
    if (!last) return;
    mine = new Map(JSON.parse(last.text));
    changed();
    announce(one("[data-announce]").dataset.undone);
    if (taking.hidden) one("[data-toggle]").focus();
  }

  function wipe() {
    remember("");
    mine = new Map();
    changed();
    isSaved = true;
    announce(one("[data-announce]").dataset.wiped);
    one("[data-undo]").focus();
  }

  // Everything in place, the page comes alive.

  steps.forEach(function (step) {
    step.inputs.forEach(function (input) {
      input.addEventListener("change", function () {
        remember("");
        set(step, input.value, note(step));
        changed();
      });
    });
    step.note.addEventListener("input", function () {
      remember("note " + step.name);
      set(step, state(step), step.note.value, seen(step));
      changed();
    });
    step.note.addEventListener("change", function () { if (before.length) before[before.length - 1].mark = ""; });
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  one("[data-toggle]").addEventListener("click", function () { fillIn(!document.body.classList.contains("is-filling")); });
  one("[data-show]").addEventListener("change", function () { filter(false); announce(one("[data-count]").textContent); });
  one("[data-only]").addEventListener("change", function () { filter(false); announce(one("[data-count]").textContent); });
  one("[data-open]").addEventListener("change", function (event) {
    var chosen = event.target.files[0];
    if (!chosen) return;
    var reader = new FileReader();
    reader.onload = function () { open(String(reader.result)); };
    reader.readAsText(chosen);
    event.target.value = "";
  });
  one("[data-save]").addEventListener("click", save);
  one("[data-undo]").addEventListener("click", undo);
  one("[data-wipe]").addEventListener("click", wipe);
  one("[data-copy]").addEventListener("click", copy);
  one("[data-evidence-from-notes]").addEventListener("change", showMine);
  one("[data-mine-count]").addEventListener("click", function () { taking.focus(); });
  window.addEventListener("beforeunload", function (event) {
    if (!storage && !isSaved) event.preventDefault();
  });

  all("[data-live]").forEach(function (element) { element.hidden = false; });
  showStorage();
  one("[data-evidence-from-notes]").checked = false;
  one("[data-show]").value = "all";
  one("[data-only]").value = "";
  mine = kept();
  fillIn(differing().length > 0);
  update();
})();
