// Finds contacts, organisations and areas by what is typed and chosen. It knows nothing of the page; search.js does.
// Its values come from the scripts in directory/search/, since a page that is opened from a folder may read no other kind of file.
var kringSearch = (function () {
  "use strict";

  // How a word was found among the terms, and what that is worth by where it was found: the best of a contact's places counts for
  // each word, and their sum puts the contacts in order. A whole name of an area, theme or domain goes before its first letters.
  const TYPO = 1, PREFIX = 2, EXACT = 3, WHOLE = 4;
  const SYNONYM_WORTH = 1;
  const WORTH = {
    name: [0, 3, 9, 10], area: [0, 2, 5, 6, 8], theme: [0, 2, 5, 6, 8], domain: [0, 2, 5, 6, 8],
    function: [0, 2, 5, 6, 7], organisation: [0, 2, 4, 5, 5],
  };
  const TYPO_FROM = 5, SYNONYM_FROM = 4, MOST_WORDS = 8;

  let site = null;
  const parts = [];
  const listeners = [];

  // Reading: numbers are written as in Sources/Rendering/Search/SearchNumbers.swift.
  const VALUES = new Uint8Array(128);
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".split("").forEach((letter, value) => { VALUES[letter.charCodeAt(0)] = value; });

  function numbers(text) {
    const found = new Uint32Array(text.length);
    let count = 0, number = 0, shift = 0;
    for (let at = 0; at < text.length; at++) {
      const value = VALUES[text.charCodeAt(at)];
      number |= (value & 31) << shift;
      if (value & 32) { shift += 5; continue; }
      found[count++] = number;
      number = shift = 0;
    }
    return found.slice(0, count);
  }

  // Lists one after the other: list `i` is `items` from `starts[i]` until `starts[i + 1]`.
  function lists(text) {
    const flat = numbers(text), items = new Uint32Array(flat.length), starts = [0];
    let count = 0;
    for (let at = 0; at < flat.length;) {
      for (let left = flat[at++]; left > 0; left--) items[count++] = flat[at++];
      starts.push(count);
    }
    return { items: items.slice(0, count), starts: new Uint32Array(starts) };
  }

  function listed(list, place) {
    return Array.from(list.items.subarray(list.starts[place], list.starts[place + 1]));
  }

  function lines(text) {
    return text === "" ? [] : text.split("\n");
  }

  function table(columns) {
    const names = lines(columns.names);
    return { names: names, size: names.length, terms: lists(columns.terms || "") };
  }

  // Spells a text without case, accents, ligatures and punctuation, exactly as foldedForMatching in Sources/Model/Slug.swift does.
  const LIGATURES = { "\u0132": "ij", "\u0133": "ij", "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ı": "i" };

  function fold(text, separator) {
    if (/^[\x00-\x7f]*$/.test(text)) {
      const plain = text.toLowerCase().replace(/'/g, "").replace(/[^a-z0-9]+/g, " ");
      return (plain[0] === " " ? plain.slice(1) : plain).replace(/ $/, "").replace(/ /g, separator);
    }
    let folded = "", isDue = false;
    for (const letter of text.normalize("NFD")) {
      if (letter === "'" || letter === "’" || /\p{Mn}/u.test(letter)) continue;
      if (!/[\p{Alphabetic}\p{N}]/u.test(letter)) { isDue = folded !== ""; continue; }
      if (isDue) folded += separator;
      isDue = false;
      folded += LIGATURES[letter] || letter.toLowerCase();
    }
    return folded;
  }

  // Taking in what the scripts hand over.
  function begin(stamp, columns) {
    const areas = table(columns.areas), organisations = table(columns.organisations), hours = table(columns.hours), dates = table(columns.dates);
    areas.slugs = lines(columns.areas.slugs);
    areas.parents = numbers(columns.areas.parents);
    areas.levels = numbers(columns.areas.levels);
    areas.counts = numbers(columns.areas.counts);
    organisations.slugs = lines(columns.organisations.slugs);
    // One organisation without a short name or telephone number is an empty text as well.
    organisations.shorts = columns.organisations.shorts.split("\n");
    organisations.telephones = columns.organisations.telephones.split("\n");
    organisations.domains = numbers(columns.organisations.domains);
    organisations.hours = numbers(columns.organisations.hours);
    organisations.areas = lists(columns.organisations.areas);
    organisations.themes = lists(columns.organisations.themes);
    organisations.counts = numbers(columns.organisations.counts);
    organisations.starts = new Uint32Array(organisations.size + 1);
    organisations.counts.forEach((count, place) => { organisations.starts[place + 1] = organisations.starts[place] + count; });
    hours.weeks = lists(columns.hours.weeks);
    dates.stale = numbers(columns.dates.stale);
    site = {
      stamp: stamp, contacts: columns.contacts, partSize: columns.partSize, partCount: Math.ceil(columns.contacts / columns.partSize),
      terms: columns.terms === "" ? [] : columns.terms.split(" "), areas: areas, organisations: organisations, functions: table(columns.functions),
      domains: table(columns.domains), themes: table(columns.themes), hours: hours, dates: dates, hosts: columns.hosts.split("\n"),
      places: new Uint32Array(columns.contacts), sums: new Uint8Array(columns.contacts), synonyms: lines(columns.synonyms).map(group => group.split("|").map(words => words.split(" "))), texts: columns.texts,
    };
    matches.clear();
    listeners.forEach(listener => listener());
  }

  function part(stamp, number, columns) {
    if (!site || stamp !== site.stamp) return;
    const first = number * site.partSize;
    parts[number] = {
      first: first, count: Math.min(site.partSize, site.contacts - first), columns: columns, texts: {},
      functions: numbers(columns.functions), domains: numbers(columns.domains), hours: numbers(columns.hours), dates: numbers(columns.dates),
      hosts: numbers(columns.hosts), standIns: numbers(columns.standIns), areas: lists(columns.areas), themes: lists(columns.themes), terms: lists(columns.terms),
    };
    listeners.forEach(listener => listener());
  }

  // Words among the terms.
  const matches = new Map();

  // The place of the first term that does not come before a word.
  function placeOf(word) {
    let low = 0, high = site.terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (site.terms[middle] < word) low = middle + 1; else high = middle;
    }
    return low;
  }

  // How each term was found by a word that may be half typed.
  function matching(word) {
    if (matches.has(word)) return matches.get(word);
    const terms = site.terms, found = new Uint8Array(terms.length);
    for (let at = placeOf(word); at < terms.length && terms[at].startsWith(word); at++) found[at] = terms[at] === word ? EXACT : PREFIX;
    if (word.length >= TYPO_FROM && !/\p{N}/u.test(word)) {
      for (let at = 0; at < terms.length; at++) if (!found[at] && isNear(word, terms[at])) found[at] = TYPO;
    }
    if (matches.size > 16) matches.delete(matches.keys().next().value);
    matches.set(word, found);
    return found;
  }

  // Whether a word is one edit away from a term or its beginning: a letter other, more or less, or two changed about.
  function isNear(word, term) {
    if (term.length < word.length - 1) return false;
    let at = 0;
    while (word.charCodeAt(at) === term.charCodeAt(at)) at++;
    return ends(word, at + 1, term, at + 1) || ends(word, at, term, at + 1) || ends(word, at + 1, term, at)
      || (word.charCodeAt(at) === term.charCodeAt(at + 1) && word.charCodeAt(at + 1) === term.charCodeAt(at) && ends(word, at + 2, term, at + 2));
  }

  // Whether the rest of a word stands in a term from a place.
  function ends(word, from, term, place) {
    while (from < word.length) if (word.charCodeAt(from++) !== term.charCodeAt(place++)) return false;
    return true;
  }

  // For each word of a query the phrases that mean the same, as places of terms; the last word may be half typed.
  function synonyms(words) {
    const phrases = words.map(() => []);
    for (const group of site.synonyms) {
      for (const phrase of group) {
        for (let start = 0; start + phrase.length <= words.length; start++) {
          const isThere = phrase.every((word, step) => words[start + step] === word
            || (start + step === words.length - 1 && words[start + step].length >= SYNONYM_FROM && word.startsWith(words[start + step])));
          if (!isThere) continue;
          const others = group.filter(other => other !== phrase).map(other => other.map(word => site.terms[placeOf(word)] === word ? placeOf(word) : -1));
          for (let step = 0; step < phrase.length; step++) phrases[start + step].push(...others.filter(other => !other.includes(-1)));
        }
      }
    }
    return phrases;
  }

  // What each entry of a table is worth for each word; entry `i` stands at `i + 1`, 0 is for none.
  function worths(entries, kind, founds, phrases) {
    const worth = WORTH[kind], starts = entries.terms.starts, items = entries.terms.items;
    const all = founds.map(() => new Uint8Array(entries.size + 1));
    for (let place = 0; place < entries.size; place++) {
      let isWhole = starts[place] < starts[place + 1], isFound = false;
      for (let at = starts[place]; at < starts[place + 1]; at++) {
        let isExact = false;
        for (let word = 0; word < founds.length; word++) {
          const how = founds[word][items[at]];
          if (how === EXACT) isExact = true;
          if (worth[how] > all[word][place + 1]) { all[word][place + 1] = worth[how]; isFound = true; }
        }
        isWhole = isWhole && isExact;
      }
      if (isFound && isWhole) for (const one of all) if (one[place + 1] > worth[TYPO]) one[place + 1] = worth[WHOLE];
      for (let word = 0; word < founds.length; word++) {
        if (all[word][place + 1] || !phrases[word].length) continue;
        const own = items.subarray(starts[place], starts[place + 1]);
        if (phrases[word].some(phrase => phrase.every(term => own.includes(term)))) all[word][place + 1] = SYNONYM_WORTH;
      }
    }
    return all;
  }

  // An area's worth is that of the areas around it too: who is in a district is in its city.
  function inherited(own) {
    return own.map(one => {
      const all = one.slice();
      site.areas.parents.forEach((parent, place) => { if (all[parent] > all[place + 1]) all[place + 1] = all[parent]; });
      return all;
    });
  }

  function most(worth, list, place, least) {
    for (let at = list.starts[place]; at < list.starts[place + 1]; at++) if (worth[list.items[at] + 1] > least) least = worth[list.items[at] + 1];
    return least;
  }

  function holds(list, place, isWanted) {
    for (let at = list.starts[place]; at < list.starts[place + 1]; at++) if (isWanted[list.items[at]]) return true;
    return false;
  }

  function wordsOf(text) {
    return fold(text, " ").split(" ").filter(Boolean).slice(0, MOST_WORDS);
  }

  // Searches by a text, by places in the tables (area, organisation, domain, theme, function; -1 for any) and by a minute of the week (-1 for any).
  // Answers contacts, organisations and areas as places, the best first, and how many contacts say no hours that can be read.
  function search(query) {
    const words = wordsOf(query.text), founds = words.map(matching), phrases = synonyms(words);
    const areas = worths(site.areas, "area", founds, phrases);
    const worth = {
      organisations: worths(site.organisations, "organisation", founds, phrases), areas: inherited(areas), themes: worths(site.themes, "theme", founds, phrases),
      domains: worths(site.domains, "domain", founds, phrases), functions: worths(site.functions, "function", founds, phrases),
    };
    const wanted = {
      area: query.area >= 0 ? within(query.area) : null, theme: query.theme >= 0 ? { [query.theme]: true } : null,
      isOpen: query.minute >= 0 ? Uint8Array.from(site.hours.names, (_, place) => isOpen(place, query.minute) ? 1 : 0) : null,
    };
    const contacts = findContacts(query, words.length, founds, worth, wanted);
    return {
      words: words, contacts: contacts.places, unknown: contacts.unknown, isComplete: contacts.isComplete,
      areas: findAreas(query, words.length, areas, worth.areas), organisations: findOrganisations(query, words.length, worth, wanted),
    };
  }

  function within(area) {
    const isWithin = new Uint8Array(site.areas.size);
    isWithin[area] = 1;
    site.areas.parents.forEach((parent, place) => { if (parent && isWithin[parent - 1]) isWithin[place] = 1; });
    // Who is there for a whole city is there for each of its districts.
    for (let parent = site.areas.parents[area]; parent && !isWithin[parent - 1]; parent = site.areas.parents[parent - 1]) isWithin[parent - 1] = 1;
    return isWithin;
  }

  function findContacts(query, wordCount, founds, worth, wanted) {
    const places = site.places, sums = site.sums, counts = [];
    let count = 0, unknown = 0, isComplete = true;
    for (let number = 0; number < site.partCount; number++) {
      const one = parts[number];
      if (!one) { isComplete = false; continue; }
      const starts = site.organisations.starts;
      let organisation = organisationOf(one.first);
      for (let place = 0; place < one.count; place++) {
        while (starts[organisation + 1] <= one.first + place) organisation++;
        if (query.organisation >= 0 && query.organisation !== organisation) continue;
        if (query.function >= 0 && one.functions[place] !== query.function + 1) continue;
        if (query.domain >= 0 && one.domains[place] !== query.domain + 1) continue;
        if (wanted.area && !holds(one.areas, place, wanted.area)) continue;
        if (wanted.theme && !holds(one.themes, place, wanted.theme)) continue;
        let sum = 0;
        for (let word = 0; word < wordCount; word++) {
          let best = worth.organisations[word][organisation + 1];
          best = Math.max(best, worth.functions[word][one.functions[place]], worth.domains[word][one.domains[place]]);
          best = most(worth.themes[word], one.themes, place, most(worth.areas[word], one.areas, place, best));
          for (let at = one.terms.starts[place]; at < one.terms.starts[place + 1]; at++) {
            const how = founds[word][one.terms.items[at]];
            if (how && WORTH.name[how] > best) best = WORTH.name[how];
          }
          if (best === 0) { sum = -1; break; }
          sum += best;
        }
        if (sum < 0) continue;
        if (wanted.isOpen) {
          const hours = one.hours[place];
          if (!hours || !isKnown(hours - 1)) { unknown++; continue; }
          if (!wanted.isOpen[hours - 1]) continue;
        }
        places[count] = one.first + place;
        sums[count++] = sum;
        counts[sum] = (counts[sum] || 0) + 1;
      }
    }
    return { places: ordered(places.subarray(0, count), sums, counts), unknown: unknown, isComplete: isComplete };
  }

  // The highest sums first, and in the order of the places among equals.
  function ordered(places, sums, counts) {
    const next = [], result = new Uint32Array(places.length);
    for (let sum = counts.length - 1, start = 0; sum >= 0; sum--) { next[sum] = start; start += counts[sum] || 0; }
    for (let at = 0; at < places.length; at++) result[next[sums[at]]++] = places[at];
    return result;
  }

  function organisationOf(contact) {
    const starts = site.organisations.starts;
    let low = 0, high = starts.length - 1;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= contact) low = middle; else high = middle;
    }
    while (starts[low + 1] <= contact) low++;
    return low;
  }

  // Areas that a text names, with the areas around them or without; the one that is chosen.
  function findAreas(query, wordCount, own, all) {
    if (!wordCount) return query.area >= 0 ? [query.area] : [];
    const found = [];
    for (let place = 0; place < site.areas.size; place++) {
      if (!own.some(one => one[place + 1]) || !all.every(one => one[place + 1])) continue;
      found.push({ place: place, sum: own.reduce((sum, one) => sum + one[place + 1], 0) });
    }
    return found.sort((a, b) => b.sum - a.sum || site.areas.counts[b.place] - site.areas.counts[a.place] || a.place - b.place).map(one => one.place);
  }

  // Organisations that a text names; and those without contacts, which nothing else finds.
  function findOrganisations(query, wordCount, worth, wanted) {
    const table = site.organisations, found = [];
    for (let place = 0; place < table.size; place++) {
      if (query.organisation >= 0 && query.organisation !== place) continue;
      if (query.function >= 0) continue;
      const isNamed = worth.organisations.some(one => one[place + 1]) || query.organisation === place;
      if (!isNamed && (table.counts[place] || (!wordCount && !wanted.area && !wanted.theme && query.domain < 0))) continue;
      if (query.domain >= 0 && table.domains[place] !== query.domain + 1) continue;
      if (wanted.area && !holds(table.areas, place, wanted.area)) continue;
      if (wanted.theme && !holds(table.themes, place, wanted.theme)) continue;
      if (wanted.isOpen && !(table.hours[place] && wanted.isOpen[table.hours[place] - 1])) continue;
      let sum = 0;
      for (let word = 0; word < wordCount; word++) {
        const best = Math.max(worth.organisations[word][place + 1], worth.domains[word][table.domains[place]],
          most(worth.areas[word], table.areas, place, 0), most(worth.themes[word], table.themes, place, 0));
        if (!best) { sum = -1; break; }
        sum += best;
      }
      if (sum >= 0) found.push({ place: place, sum: sum });
    }
    return found.sort((a, b) => b.sum - a.sum || a.place - b.place).map(one => one.place);
  }

  function isKnown(hours) {
    return site.hours.weeks.starts[hours] < site.hours.weeks.starts[hours + 1];
  }

  function isOpen(hours, minute) {
    const week = listed(site.hours.weeks, hours);
    for (let at = 0; at < week.length; at += 2) if (minute >= week[at] && minute < week[at] + week[at + 1]) return true;
    return false;
  }

  // What a result shows.
  function text(one, key, place) {
    const all = one.texts[key] || (one.texts[key] = one.columns[key].split("\n"));
    return all[place];
  }

  // A contact by its place; nothing when its part is not there yet.
  function contact(number) {
    const one = parts[Math.floor(number / site.partSize)];
    if (!one) return null;
    const place = number - one.first, mail = text(one, "mails", place), step = one.standIns[place] - 2, organisation = organisationOf(number);
    return {
      number: number, name: text(one, "names", place), telephone: text(one, "telephones", place),
      mail: one.hosts[place] ? mail + site.hosts[one.hosts[place] - 1] : mail, organisation: organisation,
      function: one.functions[place] ? site.functions.names[one.functions[place] - 1] : "",
      areas: listed(one.areas, place).map(area => site.areas.names[area]), themes: listed(one.themes, place).map(theme => site.themes.names[theme]),
      hours: one.hours[place] - 1, date: one.dates[place] - 1, isWithheld: step === -1,
      standIn: step < 0 ? -1 : number + (step % 2 ? (step + 1) / 2 : -step / 2),
    };
  }

  // Whom to call when a contact is away, one after the other, until the last or until someone comes round again.
  function standIns(first) {
    const chain = [], seen = new Set([first.number]);
    let last = first;
    while (last.standIn >= 0 && !seen.has(last.standIn)) {
      const next = contact(last.standIn);
      if (!next) break;
      seen.add(next.number);
      chain.push(next);
      last = next;
    }
    return { contacts: chain, isWithheld: last.isWithheld };
  }

  // The words of a text that nothing is like at all, each with the term that comes nearest within two edits, or nothing.
  function nearest(words) {
    const phrases = synonyms(words);
    return words.filter((word, place) => !phrases[place].length && !matching(word).some(Boolean)).map(word => {
      let best = null, least = word.length > 3 ? 3 : 2;
      for (const term of site.terms) {
        if (Math.abs(term.length - word.length) >= least || (term[0] !== word[0] && term[1] !== word[1])) continue;
        const distance = edits(word, term);
        if (distance < least) { least = distance; best = term; }
      }
      return { word: word, term: best };
    });
  }

  // How many letters to change, add or leave out to come from one word to another.
  function edits(word, other) {
    let row = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let at = 1; at <= word.length; at++) {
      const next = [at];
      for (let place = 1; place <= other.length; place++) {
        next[place] = Math.min(row[place] + 1, next[place - 1] + 1, row[place - 1] + (word[at - 1] === other[place - 1] ? 0 : 1));
      }
      row = next;
    }
    return row[other.length];
  }

  return {
    begin: begin, part: part, fold: fold, search: search, contact: contact, standIns: standIns, nearest: nearest, isOpen: isOpen, isKnown: isKnown,
    whenMore: listener => listeners.push(listener),
    get site() { return site; },
  };
})();
