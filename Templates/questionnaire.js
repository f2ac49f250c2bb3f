// Fills in a questionnaire: keeps a draft in this browser, counts what is answered and saves the answers as a file.
// It asks nothing of any server. Without this file the page is a questionnaire for paper.
(function () {
  "use strict";

  var sheet = document.querySelector("[data-questionnaire]");
  if (!sheet) return;
  var form = one("[data-form]");
  // A token is letters and digits that nobody takes for one another.
  var TOKEN_LETTERS = "23456789abcdefghjkmnpqrstvwxyz";
  var key = "kring-answers:" + [sheet.dataset.partnership, sheet.dataset.round, sheet.dataset.instrument].join("/");
  var statements = Array.from(form.querySelectorAll(".statement")).map(function (element) {
    return {
      element: element,
      inputs: Array.from(element.querySelectorAll("input")),
      name: element.querySelector("input").name,
      number: element.querySelector(".statement-number").textContent,
      text: element.querySelector(".statement-words").textContent,
      part: element.dataset.part
    };
  });
  var fields = Array.from(form.querySelectorAll("[data-group]"));
  var storage = openStorage();
  var token = "";
  var forgotten = null;
  var isSaved = true;

  function one(selector) { return document.querySelector(selector); }

  function all(selector) { return Array.from(document.querySelectorAll(selector)); }

  function filled(text, values) {
    return text.replace(/\{(\w+)\}/g, function (whole, name) { return name in values ? values[name] : whole; });
  }

  // Answers: a number as text, "" for “no answer” chosen, null for nothing chosen.
  function answer(statement) {
    var chosen = statement.inputs.find(function (input) { return input.checked; });
    return chosen ? chosen.value : null;
  }

  // What someone says of themselves: a value, "" for “rather not”, null for nothing chosen.
  function groupValue(field) {
    if (field.tagName === "SELECT") return field.selectedIndex === 0 ? null : field.value;
    return field.value.trim() || null;
  }

  // The draft

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

  function readDraft() {
    var text = withStorage(function (it) { return it.getItem(key); });
    if (!text) return null;
    try {
      var draft = JSON.parse(text);
      return draft && Array.isArray(draft.answers) && Array.isArray(draft.groups) ? draft : null;
    } catch (notOurs) {
      return null;
    }
  }

  function currentDraft() {
    return {
      token: token,
      answers: statements.filter(function (it) { return answer(it) !== null; }).map(function (it) { return [it.name, answer(it)]; }),
      groups: fields.filter(function (it) { return groupValue(it) !== null; }).map(function (it) { return [it.dataset.group, groupValue(it)]; })
    };
  }

  function keepDraft() {
    if (!token) {
      // Another tab may have begun meanwhile: it is the same person.
      var other = readDraft();
      token = other && isToken(other.token) ? other.token : newToken();
    }
    withStorage(function (it) { it.setItem(key, JSON.stringify(currentDraft())); });
  }

  // Puts a draft on the page; what no longer fits the questionnaire is passed over. Tells whether anything did fit.
  function restore(draft) {
    var found = 0;
    var answers = new Map(draft.answers.filter(Array.isArray));
    statements.forEach(function (statement) {
      statement.inputs.forEach(function (input) {
        if (answers.get(statement.name) !== input.value) return;
        input.checked = true;
        found += 1;
      });
    });
    var groups = new Map(draft.groups.filter(Array.isArray));
    fields.forEach(function (field) {
      var value = groups.get(field.dataset.group);
      if (typeof value !== "string") return;
      if (field.tagName === "SELECT") {
        var options = Array.from(field.options);
        var place = value === "" ? options.length - 1 : options.findIndex(function (option) { return option.value === value; });
        field.selectedIndex = Math.max(place, 0);
      } else {
        field.value = value;
      }
      if (groupValue(field) !== null) found += 1;
    });
    if (found && isToken(draft.token)) token = draft.token;
    return found > 0;
  }

  function wipe() {
    forgotten = currentDraft();
    withStorage(function (it) { it.removeItem(key); });
    token = "";
    isSaved = true;
    empty();
    update();
    one("[data-done]").hidden = true;
    notice("wiped").focus();
  }

  function undo() {
    if (!forgotten) return;
    restore(forgotten);
    forgotten = null;
    isSaved = false;
    keepDraft();
    notice(null);
    update();
    form.querySelector("input, select").focus();
  }

  function empty() {
    statements.forEach(function (statement) { statement.inputs.forEach(function (input) { input.checked = false; }); });
    fields.forEach(function (field) { if (field.tagName === "SELECT") field.selectedIndex = 0; else field.value = ""; });
  }

  function newToken() {
    var text = "";
    // The last bytes would make the first letters likelier than others.
    var fair = 256 - 256 % TOKEN_LETTERS.length;
    while (text.length < 12) {
      crypto.getRandomValues(new Uint8Array(16)).forEach(function (byte) {
        if (byte < fair && text.length < 12) text += TOKEN_LETTERS[byte % TOKEN_LETTERS.length];
      });
    }
    return text.match(/.{4}/g).join("-");
  }

  function isToken(text) {
    return typeof text === "string" && /^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/.test(text);
  }

  // What the page tells

  function notice(name) {
    all("[data-message]").forEach(function (box) { if (box.dataset.message !== "no-storage") box.hidden = box.dataset.message !== name; });
    return name ? one("[data-message='" + name + "'] p") : null;
  }

  function showStorage() {
    all("[data-storage]").forEach(function (element) { element.hidden = !storage; });
    one("[data-message='no-storage']").hidden = !!storage;
  }

  var announcing = 0;

  function announce(text) {
    clearTimeout(announcing);
    announcing = setTimeout(function () { one("[data-announce]").textContent = text; }, 800);
  }

  function update() {
    var open = statements.filter(function (it) { return answer(it) === null; });
    var count = one("[data-progress]");
    var words = filled(count.dataset.progress, { done: statements.length - open.length, count: statements.length });
    if (count.textContent) announce(words);
    count.textContent = words;
    one("progress").value = statements.length - open.length;
    all(".part-done").forEach(function (element) {
      var own = statements.filter(function (it) { return it.part === element.dataset.part; });
      var done = own.filter(function (it) { return answer(it) !== null; }).length;
      element.textContent = filled(element.dataset.partText, { done: done, count: own.length });
      element.parentElement.classList.toggle("is-done", done === own.length);
    });
    all("[data-choice]").forEach(function (choice) {
      var field = choice.closest(".group-question").querySelector("[data-group]");
      choice.classList.toggle("is-chosen", groupValue(field) === choice.dataset.choice);
    });
    showUnanswered(open);
  }

  function showUnanswered(open) {
    var list = one("[data-unanswered-list]");
    var label = one("[data-unanswered]").dataset.unansweredLabel;
    var unasked = fields.filter(function (it) { return groupValue(it) === null; });
    list.textContent = "";
    form.querySelectorAll(".part").forEach(function (part) {
      var links = open.filter(function (it) { return part.contains(it.element); }).map(function (it) {
        return link(it.number, filled(label, { number: it.number, text: it.text }), it.element.querySelector(".statement-text").id, it.inputs[0]);
      });
      links = links.concat(unasked.filter(function (it) { return part.contains(it); }).map(function (it) {
        return link(form.querySelector("label[for='" + it.id + "']").textContent, "", it.id, it);
      }));
      if (!links.length) return;
      list.appendChild(element("dt", part.querySelector("h2").textContent));
      var row = list.appendChild(element("dd", ""));
      links.forEach(function (it) { row.appendChild(it); });
    });
    one("[data-unanswered]").hidden = !list.children.length;
    one("[data-complete]").hidden = !!list.children.length;
  }

  function element(name, text) {
    var made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  // A link to what is not filled in, which puts the focus where it can be filled in.
  function link(text, label, id, field) {
    var made = element("a", text);
    made.href = "#" + id;
    if (label) made.setAttribute("aria-label", label);
    made.addEventListener("click", function (event) {
      event.preventDefault();
      document.getElementById(id).scrollIntoView({ block: "center" });
      field.focus({ preventScroll: true });
    });
    return made;
  }

  // The file

  function given() {
    return statements.filter(function (it) { return answer(it); });
  }

  function groupsGiven() {
    return fields.filter(function (it) { return groupValue(it); });
  }

  // Written out line by line, so that the order is the instrument's whatever the names are.
  function fileText() {
    var entries = function (pairs) {
      if (!pairs.length) return "{}";
      return "{\n" + pairs.map(function (pair) { return "    " + JSON.stringify(pair[0]) + ": " + JSON.stringify(pair[1]); }).join(",\n") + "\n  }";
    };
    var lines = [
      ["kind", '"kring-answers"'], ["version", "1"], ["partnership", JSON.stringify(sheet.dataset.partnership)],
      ["round", JSON.stringify(sheet.dataset.round)], ["instrument", JSON.stringify(sheet.dataset.instrument)],
      ["token", JSON.stringify(token)],
      ["groups", entries(groupsGiven().map(function (it) { return [it.dataset.group, groupValue(it)]; }))],
      ["answers", entries(given().map(function (it) { return [it.name, Number(answer(it))]; }))]
    ];
    return "{\n" + lines.map(function (line) { return '  "' + line[0] + '": ' + line[1]; }).join(",\n") + "\n}\n";
  }

  function save() {
    var nothing = one("[data-nothing]");
    nothing.textContent = "";
    if (!given().length) {
      nothing.textContent = nothing.dataset.nothingText;
      return;
    }
    keepDraft();
    var text = fileText();
    var name = filled(sheet.dataset.file, { token: token });
    var address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    var made = element("a", "");
    made.href = address;
    made.download = name;
    document.body.appendChild(made).click();
    made.remove();
    setTimeout(function () { URL.revokeObjectURL(address); }, 60000);
    isSaved = true;
    showDone(text, name);
  }

  function showDone(text, name) {
    var count = one("[data-answer-count]");
    var number = given().length;
    one("[data-file-name]").textContent = name;
    one("[data-token]").textContent = token;
    count.textContent = filled(number === 1 ? count.dataset.one : count.dataset.many, { count: number });
    var groups = groupsGiven().map(function (it) {
      return form.querySelector("label[for='" + it.id + "']").textContent + ": " + groupValue(it);
    });
    one("[data-group-list]").textContent = groups.join(", ");
    one("[data-group-list]").hidden = !groups.length;
    one("[data-copy-text]").value = text;
    one("[data-copied]").textContent = "";
    one("[data-changed]").hidden = true;
    one("[data-done]").hidden = false;
    one("[data-done] h2").focus();
  }

  function copy() {
    var box = one("[data-copy-text]");
    var told = function () { one("[data-copied]").textContent = one("[data-copied]").dataset.copiedText; };
    var byHand = function () {
      box.focus();
      box.select();
      if (document.execCommand("copy")) told();
    };
    if (navigator.clipboard) navigator.clipboard.writeText(box.value).then(told, byHand);
    else byHand();
  }

  // Everything in place, the page comes alive.

  function changed() {
    var done = one("[data-done]");
    isSaved = false;
    forgotten = null;
    if (!done.hidden) one("[data-changed]").hidden = false;
    done.hidden = true;
    one("[data-nothing]").textContent = "";
    notice(null);
    keepDraft();
    update();
  }

  form.addEventListener("change", changed);
  form.addEventListener("input", function (event) { if (event.target.type === "text") changed(); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  all("[data-wipe]").forEach(function (button) { button.addEventListener("click", wipe); });
  one("[data-undo]").addEventListener("click", undo);
  one("[data-save]").addEventListener("click", save);
  one("[data-copy]").addEventListener("click", copy);
  window.addEventListener("beforeunload", function (event) {
    if (!storage && !isSaved) event.preventDefault();
  });

  form.querySelectorAll("fieldset").forEach(function (part) { part.disabled = false; });
  form.classList.add("is-live");
  all("[data-live]").forEach(function (element) { element.hidden = false; });
  one("[data-scriptless]").hidden = true;
  empty();
  showStorage();
  var draft = readDraft();
  if (draft && restore(draft)) notice("restored");
  update();
})();
