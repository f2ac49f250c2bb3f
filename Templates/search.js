// The search on the social map: what is typed and chosen goes to kringSearch, what it finds is shown, and the address remembers it.
(function () {
  "use strict";

  const form = document.querySelector("[data-search]");
  if (!form) return;
  const part = name => document.querySelector("[data-search-" + name + "]");
  const input = form.querySelector("#search-text"), now = part("now"), status = part("status"), results = part("results");
  const count = part("count"), notes = part("notes"), places = part("places"), people = part("people"), next = part("next"), chosenCount = part("chosen");
  const main = form.closest("main"), language = document.documentElement.lang;
  const KINDS = ["area", "organisation", "domain", "theme", "function"];
  const ANY = { area: -1, organisation: -1, domain: -1, theme: -1, function: -1 };
  const BATCH = 30, SCREENFUL = 10, FEW_PLACES = 4, SHORT_LIST = 80, FEW_STAND_INS = 3;

  // What is asked: places in the tables, -1 for any.
  const asked = Object.assign({ text: "", now: false }, ANY);
  const fields = {};
  let ignored = [], found = null, shown = 0, allPlaces = false, hasFailed = false;

  // Words.
  function words(key, values) {
    return kringSearch.site.texts[key].replace(/\{(\w+)\}/g, (whole, name) => values && name in values ? values[name] : whole);
  }

  function counted(key, number) {
    return words(key + (number === 1 ? "-one" : "-many"), { count: number.toLocaleString(language) });
  }

  function make(name, className, content) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (content) element.append(...[].concat(content));
    return element;
  }

  function link(href, className, content) {
    const element = make("a", className, content);
    element.href = href;
    return element;
  }

  // The numbers of a cell: of each the words before it, the number, what is dialled, and the words behind it.
  function call(telephones, className, name) {
    const fields = telephones.split("|"), all = [];
    for (let at = 0; at + 3 < fields.length; at += 4) {
      const line = make("span", "phone");
      if (fields[at]) line.append(make("span", "phone-words", fields[at]), " ");
      if (fields[at + 2]) {
        const said = name ? [make("span", "visually-hidden", words("call") + " " + name + ": ")] : [];
        line.append(link("tel:" + fields[at + 2], className, said.concat(fields[at + 1])));
      }
      if (fields[at + 3]) line.append(" ", make("span", "phone-words", fields[at + 3]));
      all.push(line, " ");
    }
    return all;
  }

  // The addresses of a cell; what stands behind an equals sign is none.
  function mails(cell) {
    const parts = cell.split("|").map(part => {
      if (part[0] === "=") return make("span", "phone-words", part.slice(1));
      return link("mailto:" + encodeURIComponent(part).replace("%40", "@"), "", part);
    });
    return parts.flatMap(part => [make("span", "mail", part), " "]);
  }

  // Reading the lists: when the page has nothing else to do, or at once when someone turns to the search.
  let isLoading = false;
  function load() {
    if (isLoading) return;
    isLoading = true;
    read(form.dataset.index, () => {
      const site = kringSearch.site;
      let left = site.partCount;
      const ready = () => { if (--left === 0) setTimeout(rehearse, 50); };
      for (let number = 1; number <= site.partCount; number++) read("search/contacts-" + number + "." + site.stamp + ".js", ready);
    });
  }

  // Searches a few times for nobody, so that the first letter of someone is answered as fast as the next.
  function rehearse() {
    if (isAsked()) return;
    for (const text of ["e", "w", "an"]) kringSearch.search(Object.assign({}, asked, { text: text, minute: -1 }));
  }

  function read(address, then) {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => { if (then) then(); };
    script.onerror = () => { hasFailed = true; show(); };
    document.head.append(script);
  }

  // Choices: a list to choose from, or a field that proposes names where there are too many for a list.
  function tableOf(kind) {
    return kringSearch.site[{ area: "areas", organisation: "organisations", domain: "domains", theme: "themes", function: "functions" }[kind]];
  }

  function slugOf(kind, place) {
    const table = tableOf(kind);
    return table.slugs ? table.slugs[place] : kringSearch.fold(table.names[place], "-");
  }

  function prepare() {
    for (const kind of KINDS) {
      const box = form.querySelector("[data-filter=" + kind + "]"), table = tableOf(kind);
      box.hidden = table.size === 0;
      fields[kind] = table.size > SHORT_LIST ? proposing(kind, box, table) : listing(kind, box, table);
    }
  }

  function listing(kind, box, table) {
    const select = box.querySelector("select");
    table.names.forEach((name, place) => {
      const option = make("option", "", "\u00a0".repeat(3 * depth(kind, place)) + name);
      option.value = place;
      select.append(option);
    });
    select.addEventListener("change", () => choose(kind, select.value === "" ? -1 : Number(select.value)));
    return { set: place => { select.value = place < 0 ? "" : place; } };
  }

  function depth(kind, place) {
    let steps = 0;
    if (kind === "area") for (let parent = tableOf(kind).parents[place]; parent; parent = tableOf(kind).parents[parent - 1]) steps++;
    return steps;
  }

  function proposing(kind, box, table) {
    const field = make("input"), list = make("datalist"), select = box.querySelector("select");
    let labels = null;
    field.type = "text";
    field.id = select.id;
    field.placeholder = select.options[0].text;
    field.autocomplete = "off";
    list.id = select.id + "-names";
    field.setAttribute("list", list.id);
    select.replaceWith(field, list);
    const know = () => { if (!labels) labels = labelled(kind, table); };
    field.addEventListener("input", () => {
      know();
      const typed = kringSearch.fold(field.value, " "), fitting = [];
      const exact = typed ? labels.findIndex(label => label.folded === typed) : -1;
      for (const isFitting of [label => label.folded.startsWith(typed), label => label.folded.includes(" " + typed)]) {
        for (const label of labels) if (fitting.length < 20 && isFitting(label) && !fitting.includes(label)) fitting.push(label);
      }
      list.replaceChildren(...fitting.map(label => { const option = make("option"); option.value = label.name; return option; }));
      if (exact >= 0 || !typed) choose(kind, exact);
    });
    field.addEventListener("change", () => {
      know();
      const typed = kringSearch.fold(field.value, " ");
      if (!typed || labels.some(label => label.folded === typed)) return;
      const fitting = labels.map((_, place) => place).filter(place => labels[place].folded.startsWith(typed));
      if (fitting.length === 1) choose(kind, fitting[0]);
      else { asked[kind] = -1; ignored = [ignoredWords(kind, field.value)]; changed(true); }
    });
    return { set: place => { if (place < 0) { field.value = ""; return; } know(); field.value = labels[place].name; } };
  }

  // Names to choose by: of areas that share one, each with the area around it.
  function labelled(kind, table) {
    const folded = table.names.map(name => kringSearch.fold(name, " ")), times = new Map();
    folded.forEach(name => times.set(name, (times.get(name) || 0) + 1));
    return table.names.map((name, place) => {
      if (times.get(folded[place]) === 1) return { name: name, folded: folded[place] };
      const around = kind === "area" && table.parents[place] ? table.names[table.parents[place] - 1] : slugOf(kind, place);
      return { name: name + ", " + around, folded: kringSearch.fold(name + ", " + around, " ") };
    });
  }

  function choose(kind, place) {
    if (asked[kind] === place) return;
    asked[kind] = place;
    ignored = [];
    changed(true);
  }

  // The address.
  function keys() {
    return ["text"].concat(KINDS, "now").map(name => ({ name: name, key: kringSearch.site.texts["key-" + name] }));
  }

  function address() {
    const parameters = new URLSearchParams();
    for (const one of keys()) {
      const value = asked[one.name];
      if (one.name === "text" ? value.trim() : one.name === "now" ? value : value >= 0) {
        parameters.set(one.key, one.name === "text" ? value.trim() : one.name === "now" ? words("yes") : slugOf(one.name, value));
      }
    }
    const text = parameters.toString();
    return text && "#" + text;
  }

  function readAddress() {
    const parameters = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
    const value = one => parameters.get(one.key) || parameters.get(one.name) || "";
    ignored = [];
    for (const one of keys()) {
      if (one.name === "text") { asked.text = value(one); continue; }
      if (one.name === "now") { asked.now = value(one) !== ""; continue; }
      asked[one.name] = value(one) ? placeOf(one.name, value(one)) : -1;
      if (value(one) && asked[one.name] < 0) ignored.push(ignoredWords(one.name, value(one)));
    }
    if (input.value.trim() !== asked.text) input.value = asked.text;
    for (const kind of KINDS) fields[kind].set(asked[kind]);
    const wasSearching = main.classList.contains("is-searching");
    show();
    // Back from a search to a part of the lists, which the browser could not go to while they were away.
    const target = wasSearching && !isAsked() && document.getElementById(location.hash.slice(1));
    if (target) target.scrollIntoView();
  }

  function placeOf(kind, value) {
    const table = tableOf(kind), folded = kringSearch.fold(value, "-");
    for (let place = 0; place < table.size; place++) if (slugOf(kind, place) === folded) return place;
    for (let place = 0; place < table.size; place++) if (kringSearch.fold(table.names[place], "-") === folded) return place;
    return -1;
  }

  function ignoredWords(kind, value) {
    return words("ignored", { value: value, kind: form.querySelector("[data-filter=" + kind + "] label").textContent.toLowerCase() });
  }

  // Writes what is asked to the address: a new step back for a choice and for the first letter, none for the letters after it.
  function changed(isStep) {
    const wanted = address();
    if (wanted !== location.hash) history[isStep ? "pushState" : "replaceState"](null, "", wanted || location.pathname + location.search);
    show();
  }

  // Showing.
  function isAsked() {
    return kringSearch.fold(asked.text, " ") !== "" || asked.now || KINDS.some(kind => asked[kind] >= 0);
  }

  // Minutes since Monday 0:00 where the contacts work, wherever the reader is.
  function minuteOfWeek() {
    const parts = {};
    new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Amsterdam", weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
      .formatToParts(new Date()).forEach(one => { parts[one.type] = one.value; });
    return ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].indexOf(parts.weekday) * 1440 + Number(parts.hour) * 60 + Number(parts.minute);
  }

  let minute = 0, filling = 0;
  function show() {
    const isSearching = isAsked();
    main.classList.toggle("is-searching", isSearching);
    count.parentElement.classList.toggle("is-empty", !isSearching);
    results.hidden = !isSearching && !ignored.length;
    now.setAttribute("aria-pressed", asked.now);
    const chosen = KINDS.filter(kind => asked[kind] >= 0).length;
    chosenCount.textContent = chosen ? " (" + chosen + ")" : "";
    if (!isSearching) { clear(); return; }
    if (!kringSearch.site) { wait(); return; }
    minute = minuteOfWeek();
    found = finding({});
    shown = 0;
    allPlaces = false;
    const isEmpty = found.isComplete && (asked.text.trim() ? isNothing(found) : !found.contacts.length && !found.organisations.length);
    count.textContent = summary(isEmpty);
    notes.replaceChildren(...remarks(isEmpty));
    showPlaces();
    people.replaceChildren();
    showNext(SCREENFUL);
    clearTimeout(filling);
    filling = setTimeout(() => { if (found && shown < BATCH) showNext(BATCH - shown); }, 60);
    say(count.textContent + (ignored.length ? ". " + ignored.join(" ") : ""));
  }

  // What is asked, with some of it asked otherwise.
  function finding(otherwise) {
    return kringSearch.search(Object.assign({}, asked, { minute: asked.now ? minute : -1 }, otherwise));
  }

  function isNothing(one) {
    return !one.contacts.length && !one.areas.length && !one.organisations.length;
  }

  function clear() {
    clearTimeout(filling);
    count.textContent = "";
    notes.replaceChildren(...ignored.map(text => make("p", "missing", text)));
    places.replaceChildren();
    people.replaceChildren();
    next.hidden = true;
    say(ignored.join(" "));
  }

  // While the lists come in; where they do not, the page goes back to what it is without a search.
  function wait() {
    count.textContent = hasFailed ? form.dataset.failed : form.dataset.loading;
    if (hasFailed) main.classList.remove("is-searching");
    say(count.textContent);
  }

  function summary(isEmpty) {
    if (isEmpty) return asked.text.trim() ? words("nothing-for", { text: asked.text.trim() }) : words("nothing");
    const all = [];
    if (found.contacts.length || isNothing(found) || !found.words.length) all.push(counted("contact", found.contacts.length));
    if (found.organisations.length) all.push(counted("organisation-found", found.organisations.length));
    // An area that was chosen is known already.
    if (found.areas.length && found.words.length) all.push(counted("area-found", found.areas.length));
    return all.length < 2 ? all.join("") : all.slice(0, -1).join(", ") + " " + words("and") + " " + all[all.length - 1];
  }

  // What to know about the results, and what to try when there are none.
  function remarks(isEmpty) {
    const all = ignored.map(text => make("p", "missing", text));
    if (found.unknown) all.push(make("p", "", counted("unknown", found.unknown)));
    if (!found.isComplete) all.push(make("p", "", hasFailed ? words("failed") : words("still-loading")));
    if (!isEmpty) return all;
    const ways = make("ul", "search-ways"), way = (text, action) => {
      const button = make("button", "text-button", text);
      button.type = "button";
      button.addEventListener("click", action);
      ways.append(make("li", "", button));
    };
    // Looking for what was meant takes longer than a keystroke may, so it comes after it.
    const text = asked.text;
    setTimeout(() => {
      if (text !== asked.text) return;
      const meant = new Map(kringSearch.nearest(found.words).filter(one => one.term).map(one => [one.word, one.term]));
      if (!meant.size) return;
      const better = found.words.map(word => meant.get(word) || word).join(" ");
      way(words("did-you-mean", { text: better }), () => { ask(better); });
      ways.prepend(ways.lastChild);
      say(count.textContent + ". " + words("did-you-mean", { text: better }));
    }, 120);
    if (asked.now && !isNothing(finding({ minute: -1 }))) way(words("whenever"), () => { asked.now = false; changed(true); input.focus(); });
    if (KINDS.some(kind => asked[kind] >= 0) && !isNothing(finding(ANY))) way(words("without-filters"), () => { KINDS.forEach(drop); changed(true); input.focus(); });
    if (found.words.length) all.push(make("p", "", words("fewer-words")));
    return all.concat(ways);
  }

  function drop(kind) {
    asked[kind] = -1;
    fields[kind].set(-1);
  }

  function ask(text) {
    asked.text = input.value = text;
    changed(true);
    input.focus();
  }

  function showPlaces() {
    const site = kringSearch.site, areas = found.areas.map(place => ["area", place]), organisations = found.organisations.map(place => ["organisation", place]);
    const all = areas.concat(organisations), few = areas.slice(0, Math.max(FEW_PLACES, 2 * FEW_PLACES - organisations.length)).concat(organisations.slice(0, FEW_PLACES));
    const some = allPlaces ? all.slice(0, 200) : few;
    places.replaceChildren(...some.map(([kind, place]) => kind === "area" ? areaResult(site, place) : organisationResult(site, place)));
    if (all.length > few.length && !allPlaces) {
      const button = make("button", "text-button", words("more-places", { count: (all.length - few.length).toLocaleString(language) }));
      button.type = "button";
      button.addEventListener("click", () => { allPlaces = true; showPlaces(); stops()[few.length].focus(); });
      places.append(make("li", "search-more-places", button));
    }
    places.hidden = !some.length;
  }

  function areaResult(site, place) {
    const areas = site.areas, parent = areas.parents[place];
    const level = words("level-" + ["none", "municipality", "district", "neighbourhood"][areas.levels[place]]);
    const what = parent ? words("level-in", { level: level, area: areas.names[parent - 1] }) : level;
    return placeResult(link("areas/" + areas.slugs[place] + ".html", "", areas.names[place]), what, areas.counts[place], "");
  }

  function organisationResult(site, place) {
    const table = site.organisations, domain = table.domains[place] ? site.domains.names[table.domains[place] - 1] : "";
    const what = [table.shorts[place] !== table.names[place] ? table.shorts[place] : "", domain].filter(Boolean).join(", ");
    return placeResult(link("organisations/" + table.slugs[place] + ".html", "", table.names[place]), what, table.counts[place], table.telephones[place]);
  }

  function placeResult(anchor, what, contacts, telephone) {
    anchor.dataset.stop = "";
    const who = make("span", "search-place-who", [anchor, make("span", "search-place-what", (what ? " " + what : ""))]);
    const how = make("span", "search-place-how", contacts ? counted("contact", contacts) : make("span", "missing", words("nobody")));
    if (telephone) how.append(" ", ...call(telephone, "search-place-telephone", anchor.textContent));
    const item = make("li", "", [who, " ", how]);
    item.dataset.item = "";
    return item;
  }

  // Shows more contacts: at first as many as a screen holds, so that a keystroke is answered at once, and the rest when it pauses.
  function showNext(many) {
    const until = Math.min(shown + many, found.contacts.length), batch = document.createDocumentFragment();
    for (; shown < until; shown++) {
      const contact = kringSearch.contact(found.contacts[shown]);
      if (contact) batch.append(contactResult(contact));
    }
    people.append(batch);
    next.hidden = shown >= found.contacts.length || shown < BATCH;
  }

  function contactResult(contact) {
    const site = kringSearch.site, table = site.organisations, organisation = table.shorts[contact.organisation] || table.names[contact.organisation];
    const role = make("p", "contact-role", [contact.function, contact.function ? ", " : "", link("organisations/" + table.slugs[contact.organisation] + ".html", "", organisation)]);
    role.id = "search-role-" + contact.number;
    const who = make("div", "contact-who", [make("p", "contact-name", contact.name), role]);
    if (contact.areas.length) who.append(make("p", "contact-areas", contact.areas.join(", ")));
    if (contact.themes.length) {
      const tags = make("ul", "tags", contact.themes.map(theme => make("li", "", theme)));
      tags.setAttribute("aria-label", words("themes"));
      who.append(tags);
    }
    const how = make("div", "contact-how");
    how.append(contact.telephone ? make("p", "contact-telephone", call(contact.telephone, "", contact.name)) : make("p", "contact-none", words("no-telephone")));
    how.append(standIns(contact, table));
    if (contact.mail) how.append(make("p", "contact-email", mails(contact.mail)));
    how.append(hours(contact, site), state(contact, site));
    const item = make("li", "", make("div", "contact", [who, how]));
    item.dataset.item = "";
    const stop = how.querySelector("a") || item;
    stop.dataset.stop = "";
    if (stop === item) item.tabIndex = -1;
    stop.setAttribute("aria-describedby", role.id);
    return item;
  }

  function hours(contact, site) {
    if (contact.hours < 0) return make("p", "contact-hours", words("hours-unknown"));
    const line = make("p", "contact-hours", site.hours.names[contact.hours]);
    if (kringSearch.isOpen(contact.hours, minute)) line.append(" ", make("span", "search-open", words("open")));
    return line;
  }

  function state(contact, site) {
    const isStale = contact.date < 0 || site.dates.stale[contact.date] === 1;
    const said = contact.date < 0 ? words("never-confirmed") : site.dates.names[contact.date];
    return make("p", "contact-state", make("span", "state " + (isStale ? "state-stale" : "state-confirmed"), said));
  }

  // Whom to call instead: the first few at once, the rest on request.
  function standIns(contact, table) {
    const chain = kringSearch.standIns(contact), line = make("div", "contact-stand-in", words("absent") + " ");
    const steps = chain.contacts.map((one, place) => {
      const elsewhere = one.organisation === contact.organisation ? "" : " (" + (table.shorts[one.organisation] || table.names[one.organisation]) + ")";
      const said = make("span", "stand-in", one.name + elsewhere);
      if (one.telephone) said.append(" ", ...call(one.telephone, "stand-in-telephone", one.name));
      return step(place, said);
    });
    if (!steps.length) {
      line.append(contact.isWithheld ? words("stand-in-in-network") : make("span", "missing", words("no-stand-in")));
      const desk = table.telephones[contact.organisation];
      if (desk) line.append(", ", make("span", "stand-in", [words("desk-instead") + " ", ...call(desk, "stand-in-telephone", table.names[contact.organisation])]));
      return line;
    }
    if (chain.isWithheld) steps.push(step(steps.length, words("stand-in-in-network")));
    const few = steps.length > FEW_STAND_INS + 1 ? FEW_STAND_INS : steps.length;
    line.append(...steps.slice(0, few));
    if (few < steps.length) line.append(make("details", "", [make("summary", "", words("stand-ins-more", { count: steps.length - few }))].concat(steps.slice(few))));
    return line;
  }

  function step(place, content) {
    return make("span", "stand-in-step", (place ? [make("span", "stand-in-next", words("then")), " "] : []).concat(content));
  }

  // What a screen reader says once the typing pauses.
  let saying = 0;
  function say(text) {
    clearTimeout(saying);
    saying = setTimeout(() => { if (status.textContent !== text) status.textContent = text; }, 600);
  }

  // Keys: / goes to the search, the arrows walk along the results, Escape goes back.
  function stops() {
    return Array.from(results.querySelectorAll("[data-stop]"));
  }

  function walk(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const all = stops(), item = event.target.closest("[data-item]");
    const place = all.findIndex(one => one === event.target || (item && one.closest("[data-item]") === item));
    const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Escape" || (event.key === "ArrowUp" && place === 0)) input.focus();
    else if (to === all.length && shown < found.contacts.length) { showNext(BATCH); stops()[to].focus(); }
    else if (to !== undefined && all[to]) all[to].focus();
    else return;
    event.preventDefault();
  }

  results.addEventListener("keydown", walk);
  input.addEventListener("keydown", event => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "Enter") {
      event.preventDefault();
      const first = results.hidden ? null : stops()[0];
      if (first) first.focus();
    } else if (event.key === "Escape" && input.value) {
      event.preventDefault();
      ask("");
    }
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "/" || event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, select, textarea, [contenteditable]")) return;
    event.preventDefault();
    input.focus();
    input.select();
  });

  input.addEventListener("input", () => {
    const isFirst = !asked.text.trim();
    asked.text = input.value;
    ignored = [];
    if (kringSearch.site) changed(isFirst); else show();
  });
  now.addEventListener("click", () => { asked.now = !asked.now; if (kringSearch.site) changed(true); });
  part("clear").addEventListener("click", () => {
    asked.now = false;
    ignored = [];
    KINDS.forEach(drop);
    ask("");
  });
  next.addEventListener("click", () => {
    const first = stops().length;
    showNext(BATCH);
    stops()[first].focus();
  });
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("focusin", load);
  window.addEventListener("popstate", () => { if (kringSearch.site) readAddress(); });
  // Who can be reached changes while the page is open.
  setInterval(() => { if (asked.now && kringSearch.site && minuteOfWeek() !== minute && !results.contains(document.activeElement)) show(); }, 15000);

  // On a wide screen the choices are always there.
  const wide = window.matchMedia("(min-width: 52.01rem)"), more = part("more");
  const unfold = () => { if (wide.matches) more.open = true; };
  wide.addEventListener("change", unfold);
  unfold();

  main.classList.toggle("has-map", main.querySelector(".map-side") !== null);

  let isDue = false;
  kringSearch.whenMore(() => {
    if (!fields.area) {
      // The address says what is asked, but for what was typed while the lists came in.
      const typed = input.value;
      prepare();
      readAddress();
      if (typed && typed !== asked.text) { asked.text = input.value = typed; changed(true); }
    } else if (!isDue && isAsked()) {
      isDue = true;
      requestAnimationFrame(() => { isDue = false; if (!results.contains(document.activeElement)) show(); });
    }
  });
  if (location.hash.includes("=") || input.value) load();
  else if (!(navigator.connection && navigator.connection.saveData)) {
    if (window.requestIdleCallback) requestIdleCallback(load, { timeout: 400 }); else setTimeout(load, 200);
  }
})();
