// The search on the reader's own device. The upper half reads the index and ranks, step by step as SearchIndex.cs does
// (a test holds the two equal on every query); the lower half is the page. Nothing that is typed leaves the device.
const MAX_LETTERS = 200;
const MAX_WORDS = 20;
const rows = ["aàáâãäåā", "cçćč", "dđď", "eèéêëēęě", "gğ", "iìíîïīı", "lł", "nñńň", "oòóôõöøō", "sśşš", "tţť", "uùúûüūů", "yýÿ", "zźżž"];
const plain = new Map([["æ", "ae"], ["œ", "oe"], ["ß", "ss"], ["ĳ", "ij"]]);
for (const row of rows) for (const letter of row.slice(1)) plain.set(letter, row[0]);

const fold = (letter) => {
  const code = letter.charCodeAt(0);
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return letter;
  if (code >= 65 && code <= 90) return String.fromCharCode(code + 32);
  return plain.get(code >= 0xc0 && code <= 0xde && code !== 0xd7 ? String.fromCharCode(code + 32) : letter) ?? "";
};

export const wordsOf = (text) => {
  const found = [];
  let word = "";
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const folded = at < text.length ? fold(text[at]) : "";
    if (folded) {
      if (!word) start = at;
      word += folded;
      continue;
    }
    const code = text.charCodeAt(at);
    if (at < text.length && code >= 0x300 && code <= 0x36f && word) continue;
    if (word && !(word === "s" && start > 0 && "'’‘`".includes(text[start - 1]))) found.push([word, start, at]);
    word = "";
  }
  return found;
};

const vowel = (letter) => letter !== undefined && "aeiouyè".includes(letter);
const undouble = (s) => (/(kk|dd|tt)$/.test(s) ? s.slice(0, -1) : s);
const dropEn = (s, length, r1) => {
  const rest = s.slice(0, -length);
  return rest.length < r1 || !rest || vowel(rest.at(-1)) || rest.endsWith("gem") ? s : undouble(rest);
};

const suffixes = (s, r1, r2, droppedE) => {
  const cut = (length) => s.length - length >= r2;
  if (s.endsWith("end") || s.endsWith("ing")) {
    if (!cut(3)) return s;
    s = s.slice(0, -3);
    return s.endsWith("ig") && cut(2) && s.length > 2 && s.at(-3) !== "e" ? s.slice(0, -2) : undouble(s);
  }
  if (s.endsWith("ig")) return cut(2) && s.length > 2 && s.at(-3) !== "e" ? s.slice(0, -2) : s;
  if (s.endsWith("lijk")) {
    if (!cut(4)) return s;
    s = s.slice(0, -4);
    return s.endsWith("e") && s.length - 1 >= r1 && s.length > 1 && !vowel(s.at(-2)) ? undouble(s.slice(0, -1)) : s;
  }
  if (s.endsWith("baar")) return cut(4) ? s.slice(0, -4) : s;
  if (s.endsWith("bar")) return cut(3) && droppedE ? s.slice(0, -3) : s;
  return s;
};

// The Snowball stemmer for Dutch after Porter, for words of a–z.
export const stem = (word) => {
  const letters = [...word];
  if (letters[0] === "y") letters[0] = "Y";
  for (let i = 1; i < letters.length; i++) {
    if (!vowel(letters[i - 1])) continue;
    if (letters[i] === "y") letters[i] = "Y";
    else if (letters[i] === "i" && vowel(letters[i + 1])) letters[i] = "I";
  }
  const after = (i) => {
    while (i < letters.length && !vowel(letters[i])) i++;
    while (i < letters.length && vowel(letters[i])) i++;
    return i < letters.length ? i + 1 : letters.length;
  };
  const first = after(0);
  const r2 = after(first);
  const r1 = first < letters.length ? Math.max(first, 3) : first;
  let s = letters.join("");
  if (s.endsWith("heden")) {
    if (s.length - 5 >= r1) s = s.slice(0, -5) + "heid";
  } else if (s.endsWith("ene") || s.endsWith("en")) {
    s = dropEn(s, s.endsWith("ene") ? 3 : 2, r1);
  } else if (s.endsWith("se") || s.endsWith("s")) {
    const end = s.endsWith("se") ? 2 : 1;
    const before = s.at(-end - 1);
    if (s.length - end >= r1 && s.length > end && !vowel(before) && before !== "j") s = s.slice(0, -end);
  }
  let droppedE = false;
  if (s.endsWith("e") && s.length - 1 >= r1 && s.length > 1 && !vowel(s.at(-2))) {
    s = undouble(s.slice(0, -1));
    droppedE = true;
  }
  if (s.endsWith("heid") && s.length - 4 >= r2 && s.length > 4 && s.at(-5) !== "c") {
    s = s.slice(0, -4);
    if (s.endsWith("en")) s = dropEn(s, 2, r1);
  }
  s = suffixes(s, r1, r2, droppedE);
  if (s.length >= 4 && s.at(-2) === s.at(-3) && "aeou".includes(s.at(-2)) && !vowel(s.at(-4)) && !vowel(s.at(-1)) && s.at(-1) !== "I") s = s.slice(0, -2) + s.at(-1);
  return s.replaceAll("I", "i").replaceAll("Y", "y");
};

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const WEIGHTS = [4, 5, 6, 6, 9, 11, 14, 14];
const TITLE = 6;
const [EXACT, SAME_SOUND, GROUP_WEIGHT, MORE_PHRASE, MUNICIPALITY, FIRST_THINGS] = [16, 14, 55, 40, 12, 120];
const [PREFIX, ONE_ERROR, TWO_ERRORS, PART, IN_COMPOUND, OF_GROUP] = [10, 11, 7, 9, 5, 12];
const [SHORT_TITLE, FIRST_TARGET, OTHER_TARGET, MOST, MOST_PLACES, UNUSED_RARITY] = [17, 300, 210, 24, 400, 20];
const [SAID, FIELD_SAID, TOWN] = [24, 12, 2];
const PRIORS = [19, 14, 17, 12, 16, 15, 14, 11, 11, 14, 16, 16, 14];
const [EVENT, PAIR] = [0, 1];
const GROUPS = ["Doe nu", "Lees verder", "Bladen", "Mensen"];
const DO = new Set(["acuut-gevaar", "praten", "samen-kijken", "advies-of-delen", "volhouden", "niet-soepel", "zinnen"]);
const NOT_ME = new Set("met de een mijn m n door tegen van op onze ons zijn haar het die naar bij deze hun aan over geen andere".split(" "));
const JOINTS = ["", "s", "en", "e"];

const log = (number) => {
  let power = 0;
  let size = 1;
  while (size * 2 <= number) [size, power] = [size * 2, power + 1];
  return power * 16 + Math.floor(((number - size) * 16) / size);
};
const turned = (word) => [...word].reverse().join("");
const maskOf = (word) => {
  let mask = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    mask |= code >= 97 ? 1 << (code - 97) : 1 << (26 + ((code - 48) % 5));
  }
  return mask;
};
const bits = (n) => {
  n -= (n >>> 1) & 0x55555555;
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};
const distance = (first, second, most) => {
  let [before, previous, current] = [[], [], []];
  for (let j = 0; j <= second.length; j++) previous[j] = j;
  for (let i = 1; i <= first.length; i++) {
    current[0] = i;
    let least = i;
    for (let j = 1; j <= second.length; j++) {
      let value = Math.min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (first[i - 1] === second[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && first[i - 1] === second[j - 2] && first[i - 2] === second[j - 1]) value = Math.min(value, before[j - 2] + 1);
      current[j] = value;
      if (value < least) least = value;
    }
    if (least > most + 1) return most + 1;
    [before, previous, current] = [previous, current, before];
  }
  return previous[second.length];
};
// How a Dutch word sounds, roughly: most spelling mistakes keep the sound.
const heardAt = (word, i) => {
  const [c, d, e] = [word[i], word[i + 1] ?? "", word[i + 2] ?? ""];
  if (c === "s" && d === "c" && e === "h") return [i + 3 === word.length ? "s" : "sg", 3];
  if (c === "s" && d === "h") return ["s", 2];
  if (c === "c" && d === "h") return ["g", 2];
  if (c === "c" && d === "k") return ["k", 2];
  if (c === "q" && d === "u") return ["kw", 2];
  if (c === "p" && d === "h") return ["f", 2];
  if (c === "t" && (d === "h" || (d === "s" && e === "i"))) return ["t", 2];
  if ((c === "i" && d === "j") || (c === "e" && (d === "i" || d === "y"))) return ["y", 2];
  if ((c === "a" || c === "o") && d === "u") return ["au", e === "w" ? 3 : 2];
  if (c === "i" && d === "e") return ["i", 2];
  if (c === "d" && d === "t" && e === "") return ["t", 2];
  if (d === "" && c === "d") return ["t", 1];
  if (d === "" && c === "b") return ["p", 1];
  if (c === "c" && (d === "e" || d === "i" || d === "y")) return ["s", 1];
  return [{ c: "k", q: "k", x: "ks", z: "s", v: "f" }[c] ?? c, 1];
};
const soundOf = (word) => {
  let sound = "";
  for (let i = 0; i < word.length;) {
    const [heard, step] = heardAt(word, i);
    sound += sound !== "" && sound.at(-1) === heard[0] ? heard.slice(1) : heard;
    i += step;
  }
  return sound.length > 4 && sound.endsWith("en") ? sound.slice(0, -1) : sound;
};
const anchorOf = (heading) => heading.toLowerCase().replaceAll("'", "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

// Reads an index and gives back the function that answers a query.
export const open = (index) => {
  const pages = index.pages.map((row) => {
    if (typeof row === "string") return { address: index.town + anchorOf(row), title: `Gemeente ${row}`, kind: MUNICIPALITY, event: "", field: "" };
    const [address, title, kind, event = "", field = ""] = row;
    return { address, title, kind, event, field };
  });
  let page = -1;
  const sections = index.sections.map(([step, anchor, heading, ...sentences]) => {
    page += step;
    return { page, isTop: step > 0, anchor: anchor === "*" ? anchorOf(heading) : anchor, heading, sentences };
  });
  const words = index.words ? index.words.split(" ") : [];
  for (let i = 0; i < words.length; i++) {
    const shared = parseInt(words[i][0], 36);
    words[i] = (shared ? words[i - 1].slice(0, shared) : "") + words[i].slice(1);
  }
  const ids = new Map(words.map((word, id) => [word, id]));
  const sounds = words.map(soundOf);
  const bySound = new Map();
  sounds.forEach((sound, id) => {
    const same = bySound.get(sound);
    if (!same) bySound.set(sound, [id]);
    else if (same.length < 8) same.push(id);
  });
  const masks = Int32Array.from(sounds, maskOf);
  const byLength = [];
  sounds.forEach((sound, id) => (byLength[sound.length] ??= []).push(id));
  const turnedWords = words.map(turned);
  const backward = words.map((_, id) => id).sort((a, b) => (turnedWords[a] < turnedWords[b] ? -1 : 1));
  const values = new Int8Array(128);
  for (let i = 0; i < LETTERS.length; i++) values[LETTERS.charCodeAt(i)] = i;
  const reader = (text, at) => ({
    more: () => at < text.length,
    next: () => {
      for (let [number, shift] = [0, 0]; ; shift += 5) {
        const value = values[text.charCodeAt(at++)];
        number |= (value & 31) << shift;
        if (value < 32) return number;
      }
    },
  });
  // The postings of every word: where it stands, and how much it weighs there.
  const postings = (numbers, weights) => {
    const { next } = reader(numbers, 0);
    let at = 0;
    return words.map(() => {
      const list = new Int32Array(next());
      const levels = new Uint8Array(list.length);
      let last = -1;
      for (let i = 0; i < list.length; i++) {
        last += 1 + next();
        list[i] = last;
        levels[i] = weights.charCodeAt(at++) - 48;
      }
      return [list, levels];
    });
  };
  const texts = postings(index.places, index.levels);
  const [places, levels] = [texts.map(([list]) => list), texts.map(([, list]) => list)];
  const said = postings(index.saidPlaces, index.saidWeights);
  const known = (text) => text.split(" ").filter((word) => ids.has(word)).map((word) => ids.get(word));
  const stop = new Set(index.stop.split(" "));
  const common = new Map();
  const commonIds = reader(index.common, 0);
  let commonId = 0;
  for (const rarity of index.commonRarities) common.set((commonId += commonIds.next()), 4 * values[rarity.charCodeAt(0)]);
  const groups = index.groups.map(([ours, ...targets]) => ({ ours: known(ours), targets }));
  const triggers = index.triggers.split("\n").filter(Boolean).flatMap((line) => {
    const read = reader(line, line.indexOf(" ") + 1);
    const [kind, number, phrases] = [line[0], Number(line.slice(1, line.indexOf(" "))), []];
    for (let length = 1; read.more(); length++) {
      let first = 0;
      for (let left = read.next(); left > 0; left--) {
        first += read.next();
        const stems = [first];
        while (stems.length < length) stems.push(stems.at(-1) + read.next());
        phrases.push({ kind, number, stems });
      }
    }
    return phrases;
  });
  const byFirst = new Map();
  triggers.forEach((trigger, order) => {
    trigger.order = order;
    if (byFirst.has(trigger.stems[0])) byFirst.get(trigger.stems[0]).push(trigger);
    else byFirst.set(trigger.stems[0], [trigger]);
  });
  const pageOf = new Map(pages.map(({ address }, i) => [address, i]));
  const townWords = new Set([...words.keys()].filter((id) => places[id].length > 0 && places[id].length < 20 && places[id].every((section) => pages[sections[section].page].kind === MUNICIPALITY)));
  const tops = new Int32Array(pages.length);
  const titleWeights = new Int32Array(pages.length);
  for (let i = sections.length - 1; i >= 0; i--) tops[sections[i].page] = i;
  words.forEach((_, id) => places[id].forEach((section, i) => {
    if (levels[id][i] >= TITLE) titleWeights[sections[section].page]++;
  }));
  const pairsOfEvent = new Map();
  pages.forEach(({ kind, event }, i) => {
    titleWeights[i] = titleWeights[i] <= 2 ? SHORT_TITLE : titleWeights[i] <= 5 ? 14 : 11;
    if (kind === PAIR) pairsOfEvent.set(event, [...(pairsOfEvent.get(event) ?? []), i]);
  });
  const addressOf = ({ page, anchor }) => pages[page].address + (anchor && `#${anchor}`);
  const link = ([words, address, title]) => ({ words, address, title });
  const desk = {
    own: new Float64Array(sections.length), ownCovered: new Int32Array(sections.length), best: new Int32Array(sections.length), touched: new Uint8Array(sections.length),
    ofTitle: new Float64Array(pages.length), titleCovered: new Int32Array(pages.length), anywhere: new Int32Array(pages.length), bestTitle: new Int32Array(pages.length), seen: new Int32Array(pages.length),
    ofSaid: new Float64Array(pages.length), bestSaid: new Int32Array(pages.length),
  };

  const firstAtLeast = (list, isBefore) => {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(list[middle])) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const nearest = (sound, most) => {
    const mask = maskOf(sound);
    let [near, least] = [[], most];
    for (let length = Math.max(3, sound.length - most); length <= sound.length + most; length++) {
      for (const id of byLength[length] ?? []) {
        if (bits(masks[id] ^ mask) > 2 * least) continue;
        const far = distance(sound, sounds[id], least);
        if (far > least) continue;
        if (far < least) near = [];
        least = far;
        if (near.length < 8) near.push(id);
      }
    }
    return near.length ? [near, least] : [near, 0];
  };

  const partOf = (part) => {
    const stemmed = stem(part);
    return ids.get(stemmed) ?? (part.length >= 4 ? bySound.get(soundOf(stemmed))?.[0] : undefined);
  };

  const split = (word) => {
    for (let at = word.length - 3; at >= 3; at--) {
      const last = word.slice(at);
      if (stop.has(last)) continue;
      const second = partOf(last);
      if (second === undefined || !places[second].length) continue;
      for (const joint of JOINTS) {
        if (at - joint.length < 3 || !word.slice(0, at).endsWith(joint)) continue;
        const first = word.slice(0, at - joint.length);
        if (stop.has(first)) continue;
        const id = partOf(first);
        if (id !== undefined) return [id, second];
      }
    }
    return null;
  };

  const resolve = (token, unfinished) => {
    const { word, stemmed, means } = token;
    const id = ids.get(stemmed);
    if (id !== undefined) means.push([id, EXACT]);
    if (token.isStop) return;
    if (unfinished && word.length >= 3) {
      const from = firstAtLeast(words, (other) => other < word);
      for (let i = from; i < words.length && i < from + MOST && words[i].startsWith(word); i++) if (i !== id) means.push([i, PREFIX]);
      if (means.length) {
        token.isPrefix = means[0][1] === PREFIX;
        return;
      }
    }
    if (means.length || word.length < 4) return;
    const sound = soundOf(stemmed);
    if (sound.length < 3) return;
    if (bySound.has(sound)) {
      token.isMended = true;
      for (const one of bySound.get(sound)) means.push([one, SAME_SOUND]);
      return;
    }
    const [near, far] = nearest(sound, word.length >= 8 ? 2 : 1);
    const parts = far === 1 ? null : split(word);
    if (parts) for (const part of parts) means.push([part, PART]);
    else if (far) {
      token.isMended = true;
      for (const one of near) means.push([one, far === 1 ? ONE_ERROR : TWO_ERRORS]);
    }
  };

  // How telling a word is that stands in so many of all.
  const tellingOf = (count, all) => 8 + Math.max(0, log(Math.max(1, Math.floor((all * 256) / Math.max(1, count)))) - 128);

  const rarity = (means) => {
    const most = Math.max(...means.map(([, factor]) => factor));
    const telling = means.filter(([, factor]) => factor === most).map(([id]) => id);
    const first = telling.find((id) => common.has(id));
    if (first !== undefined) return common.get(first);
    return tellingOf(telling.reduce((sum, id) => sum + places[id].length, 0), sections.length);
  };

  const addCompounds = (means) => {
    const [[id]] = means;
    const stemmed = words[id];
    if (stemmed.length < 4) return;
    const add = (other) => {
      if (words[other].length - stemmed.length >= 3 && places[other].length) means.push([other, IN_COMPOUND]);
    };
    for (let i = id + 1; i < words.length && means.length <= MOST && words[i].startsWith(stemmed); i++) add(i);
    const end = turned(stemmed);
    for (let i = firstAtLeast(backward, (other) => turnedWords[other] < end); i < backward.length && means.length <= 2 * MOST && words[backward[i]].endsWith(stemmed); i++) add(backward[i]);
  };

  const fieldAt = (tokens, { stems }) => {
    if (stems.length > 1) {
      for (const token of tokens) if (token.means.some(([id]) => stems.includes(id))) token.isField = true;
      return true;
    }
    const token = tokens.find(({ means }, i) => means.some(([id]) => id === stems[0]) && !(i > 0 && NOT_ME.has(tokens[i - 1].word)));
    if (token) token.isField = true;
    return Boolean(token);
  };

  // Words of ours that were typed in two or three parts: "taak accent houder".
  const join = (tokens) => {
    const joined = [];
    tokens.forEach((token, i) => {
      let { word } = token;
      for (let j = i + 1; j < tokens.length && j < i + 3; j++) {
        word += tokens[j].word;
        if (word.length < 6 || (token.isStop && tokens[j].isStop)) continue;
        const stemmed = stem(word);
        const id = ids.get(stemmed) ?? (word.length >= 8 ? bySound.get(soundOf(stemmed))?.[0] : undefined);
        if (id === undefined) continue;
        joined.push(id);
        for (let part = i; part <= j; part++) tokens[part].isPart = true;
      }
    });
    return joined;
  };

  const conceptsOf = (tokens, joined, phrases, covered, hasField) => {
    const concepts = [];
    const present = (means) => means.filter(([id]) => places[id].length);
    const asSaid = (means) => means.filter(([id]) => said[id][0].length);
    tokens.forEach((token) => {
      if (token.isStop) return;
      const [means, sayings] = [present(token.means), asSaid(token.means)];
      if (means.length === 1 && !token.isPrefix) addCompounds(means);
      if (!means.length && !sayings.length) return;
      let weight = means.length ? rarity(means) : UNUSED_RARITY;
      if (token.isPart || token.means.some(([id]) => covered.has(id))) weight >>= 1;
      if (token.isField && hasField) weight >>= 2;
      concepts.push({ means, weight, sayings, share: token.isField && hasField ? FIELD_SAID : 16 });
    });
    for (const id of joined) if (places[id].length) concepts.push({ means: [[id, EXACT]], weight: 2 * rarity([[id, EXACT]]), sayings: asSaid([[id, EXACT]]) });
    for (const [number, length] of phrases) {
      const { ours, targets } = groups[number];
      concepts.push({ means: present(ours.map((id) => [id, OF_GROUP])), weight: GROUP_WEIGHT + MORE_PHRASE * (length - 1), targets });
    }
    if (!concepts.length) {
      for (const token of tokens) {
        const means = token.isField ? present(token.means) : [];
        if (means.length) concepts.push({ means, weight: rarity(means) });
      }
    }
    return concepts;
  };

  const priorOf = (page, field) => {
    const prior = PRIORS[pages[page].kind];
    if (field && pages[page].kind === EVENT) return prior >> 1;
    if (!field || !pages[page].field) return prior;
    return pages[page].field === field ? prior + 14 : prior >> 1;
  };

  const nearestPlaces = (concepts, field) => {
    const { own, ownCovered, best, touched, ofTitle, titleCovered, anywhere, bestTitle, seen, ofSaid, bestSaid } = desk;
    const candidates = [];
    let [hitSections, hitPages, hitSaid, all] = [[], [], [], 0];
    const title = (page, value) => {
      if (bestTitle[page] === 0) hitPages.push(page);
      if (value > bestTitle[page]) bestTitle[page] = value;
    };
    const ofSayings = (page, value) => {
      if (bestSaid[page] === 0) hitSaid.push(page);
      if (value > bestSaid[page]) bestSaid[page] = value;
    };
    const touch = (section) => {
      if (touched[section]) return;
      touched[section] = 1;
      candidates.push(section);
    };
    concepts.forEach(({ means, weight, targets = [], sayings = [], share = 16 }, turn) => {
      turn++;
      all += weight;
      [hitSections, hitPages, hitSaid] = [[], [], []];
      targets.forEach((target, i) => {
        const value = i === 0 ? FIRST_TARGET : OTHER_TARGET;
        title(target, value);
        if (pages[target].kind !== EVENT) return;
        for (const pair of pairsOfEvent.get(pages[target].event) ?? []) title(pair, pages[pair].field === field ? value : Math.floor((value * 3) / 4));
      });
      for (const [id, factor] of means) {
        for (let i = 0; i < places[id].length; i++) {
          const section = places[id][i];
          const level = levels[id][i];
          if (level >= TITLE) {
            const { page } = sections[section];
            const isTown = pages[page].kind === MUNICIPALITY;
            if (factor !== OF_GROUP && (factor >= SAME_SOUND || !isTown)) title(page, factor * titleWeights[page] * (isTown && factor === EXACT && townWords.has(id) ? TOWN : 1));
            continue;
          }
          const value = factor * WEIGHTS[level];
          if (best[section] === 0) hitSections.push(section);
          if (value > best[section]) best[section] = value;
        }
      }
      for (const [id, factor] of sayings) {
        const [targetsOfWord, weights] = said[id];
        const telling = Math.floor((tellingOf(targetsOfWord.length, index.said.length) * share) / 16);
        targetsOfWord.forEach((target, i) => {
          const [page, value] = [index.said[target], factor * telling * weights[i]];
          ofSayings(page, value);
          if (pages[page].kind !== EVENT) return;
          for (const pair of pairsOfEvent.get(pages[page].event) ?? []) ofSayings(pair, pages[pair].field === field ? value : Math.floor((value * 3) / 4));
        });
      }
      for (const page of hitSaid) {
        ofSaid[page] += bestSaid[page];
        bestSaid[page] = 0;
        if (bestTitle[page] === 0) {
          seen[page] = turn;
          anywhere[page] += weight;
        }
        touch(tops[page]);
      }
      for (const page of hitPages) {
        ofTitle[page] += weight * bestTitle[page];
        titleCovered[page] += weight;
        anywhere[page] += weight;
        seen[page] = turn;
        touch(tops[page]);
      }
      for (const section of hitSections) {
        const { page } = sections[section];
        own[section] += weight * best[section];
        if (bestTitle[page] === 0) ownCovered[section] += weight;
        if (seen[page] !== turn) {
          seen[page] = turn;
          anywhere[page] += weight;
        }
        touch(section);
        best[section] = 0;
      }
      for (const page of hitPages) bestTitle[page] = 0;
    });
    let highest = 0;
    const scores = candidates.map((section) => {
      const { page, isTop } = sections[section];
      const value = (own[section] + ofTitle[page]) * 4 + ofSaid[page] * SAID + (isTop ? ofTitle[page] + Math.floor((ofSaid[page] * SAID) / 2) : 0);
      const covered = Math.floor((12 * (anywhere[page] + ownCovered[section] + titleCovered[page])) / (2 * all));
      const score = value * (6 + covered) * priorOf(page, field) * (titleCovered[page] === all && titleWeights[page] === SHORT_TITLE ? 5 : 4);
      if (score > highest) highest = score;
      return score;
    });
    const near = [];
    scores.forEach((score, i) => {
      if (score > 0 && score * 4 >= highest) near.push([score, candidates[i]]);
    });
    for (const section of candidates) {
      const { page } = sections[section];
      own[section] = ownCovered[section] = touched[section] = ofTitle[page] = titleCovered[page] = anywhere[page] = seen[page] = ofSaid[page] = 0;
    }
    return near.sort((a, b) => b[0] - a[0] || a[1] - b[1]).slice(0, MOST_PLACES);
  };

  // An event and its four pairs are one answer.
  const onePerEvent = (found, field) => {
    const families = new Map();
    for (const one of found) {
      const { kind, event, field: own } = pages[one.page];
      const family = families.get(event) ?? {};
      if (kind === EVENT) families.set(event, { ...family, event: one });
      else if (kind === PAIR && (!field || own === field) && (!family.pair || one.score > family.pair.score || (one.score === family.pair.score && one.page < family.pair.page))) families.set(event, { ...family, pair: one });
    }
    return found.filter((one) => {
      const { kind } = pages[one.page];
      const { event, pair } = families.get(pages[one.page].event) ?? {};
      const pairIsBetter = pair && event && pair.score * 4 > event.score * 5;
      if (kind === EVENT) return field || !pairIsBetter;
      return kind !== PAIR || (one === pair && (field || !event || pairIsBetter));
    });
  };

  const groupOf = ({ page, places }) => {
    const { kind } = pages[page];
    if (kind === EVENT) return DO.has(sections[places[0][1]].anchor) ? 0 : 1;
    return { 1: 0, 2: 0, 7: 2, 10: 3, 11: 3, 12: 3 }[kind] ?? 1;
  };

  const hitOf = (one, matched) => {
    const { address, title, kind, event } = pages[one.page];
    const section = sections[one.places[0][1]];
    let [sentence, marks, most] = ["", [], -1];
    for (const [, place] of one.places.slice(0, 3)) {
      for (const candidate of sections[place].sentences) {
        const found = wordsOf(candidate).map(([word, start, end]) => [start, end, stop.has(word) ? 0 : matched.get(ids.get(stem(word))) ?? 0]).filter(([, , value]) => value > 0);
        const value = found.reduce((sum, [, , value]) => sum + value, 0);
        if (value > most && (value > 0 || sections[place] === section)) [sentence, marks, most] = [candidate, found.map(([start, end]) => [start, end]), value];
      }
      if (most > 0) break;
    }
    const others = [];
    for (const [score, place] of one.places.slice(1, 3)) {
      if (score * 2 >= one.places[0][0] && sections[place].heading) others.push({ address: addressOf(sections[place]), words: sections[place].heading });
    }
    if (kind === EVENT) for (const pair of pairsOfEvent.get(event) ?? []) others.push({ address: pages[pair].address, words: pages[pair].title.slice(pages[pair].title.lastIndexOf(": ") + 2) });
    return { address: addressOf(section), title, heading: section.isTop ? "" : section.heading, kind, sentence, marks, others };
  };

  const correct = (tokens, text, hits) => {
    let corrected = text;
    const candidates = hits.slice(0, 8).flatMap((hit) => wordsOf(`${hit.title} ${hit.heading} ${hit.sentence}`).map(([word]) => word));
    for (const token of [...tokens].reverse()) {
      if (!token.isMended) continue;
      const right = candidates.find((word) => ids.has(stem(word)) && token.means.some(([id]) => id === ids.get(stem(word))));
      if (right === undefined) return null;
      corrected = corrected.slice(0, token.start) + right + corrected.slice(token.end);
    }
    return corrected === text ? null : corrected;
  };

  const search = (query, typing = false) => {
    const text = query.slice(0, MAX_LETTERS);
    const tokens = wordsOf(text).slice(0, MAX_WORDS).map(([word, start, end]) => ({ word, start, end, stemmed: stem(word), isStop: stop.has(word), means: [] }));
    const answer = { acute: [], ordinary: null, groups: [], corrected: null };
    if (!tokens.length) return answer;
    tokens.forEach((token, i) => resolve(token, typing && i === tokens.length - 1 && token.end === text.length));

    const joined = join(tokens);
    const heard = new Set([...tokens.filter((token) => !token.isPrefix).flatMap(({ means }) => means.map(([id]) => id)), ...joined]);
    const [phrases, acute, covered] = [new Map(), new Set(), new Set()];
    let field = "";
    // Of the thousands of phrases only those whose first word was said.
    const begun = [...heard].flatMap((id) => byFirst.get(id) ?? []).sort((a, b) => a.order - b.order);
    for (const trigger of begun) {
      if (!trigger.stems.every((id) => heard.has(id))) continue;
      if (trigger.kind === "g") {
        phrases.set(trigger.number, Math.max(trigger.stems.length, phrases.get(trigger.number) ?? 0));
        for (const id of trigger.stems) covered.add(id);
      } else if (trigger.kind === "a") acute.add(trigger.number);
      else if (trigger.kind === "s") answer.ordinary ??= link(index.suspicion[trigger.number]);
      else if (!field && fieldAt(tokens, trigger)) field = index.fields[trigger.number];
    }
    for (const number of [...acute].sort((a, b) => a - b)) {
      const line = link(index.acute[number]);
      if (!answer.acute.some(({ words }) => words === line.words)) answer.acute.push(line);
    }

    const concepts = conceptsOf(tokens, joined, [...phrases].sort((a, b) => a[0] - b[0]), covered, Boolean(field));
    // What must come first stands above the answers, and its page among them.
    const first = new Set([...[...acute].sort((a, b) => a - b).map((number) => index.acute[number][1]), ...(answer.ordinary ? [answer.ordinary.address] : [])]);
    for (const address of first) {
      if (!pageOf.has(address)) continue;
      const targets = [pageOf.get(address)];
      if (acute.size && pageOf.has("/stappen/acuut-gevaar")) targets.push(pageOf.get("/stappen/acuut-gevaar"));
      concepts.push({ means: [], weight: FIRST_THINGS, targets });
    }
    if (!concepts.length) return answer;
    const found = new Map();
    for (const [score, section] of nearestPlaces(concepts, field)) {
      const { page } = sections[section];
      if (!found.has(page)) found.set(page, { page, score, places: [] });
      found.get(page).places.push([score, section]);
    }
    const ordered = onePerEvent([...found.values()], field).sort((a, b) => b.score - a.score || a.page - b.page).slice(0, MOST);
    const matched = new Map();
    for (const { means, weight } of concepts) for (const [id, factor] of means) matched.set(id, Math.max(weight * factor, matched.get(id) ?? 0));
    const hits = ordered.map((one) => ({ group: groupOf(one), hit: hitOf(one, matched), isNear: one.score * 8 >= ordered[0].score * 5, isFair: one.score * 2 >= ordered[0].score }));
    for (const group of new Set(hits.map((hit) => hit.group))) {
      const ofGroup = hits.filter((hit) => hit.group === group);
      answer.groups.push({ name: GROUPS[group], hits: ofGroup.map(({ hit }) => hit), shown: Math.min(4, Math.max(ofGroup[0].isFair ? 1 : 0, ofGroup.filter(({ isNear }) => isNear).length)) });
    }
    answer.corrected = correct(tokens, text, hits.map(({ hit }) => hit));
    return answer;
  };

  return { search, openings: index.openings.map(link) };
};

// The page: a field with suggestions (the combobox of the ARIA practices), and answers as one types.
const form = document.querySelector("[data-search-index]");
if (form) begin();

function begin() {
  const box = document.getElementById("vraag");
  const results = document.getElementById("antwoord");
  const state = document.getElementById("stand");
  const kinds = JSON.parse(form.dataset.kinds);
  let engine = null;
  let waiting = null;
  let active = -1;
  let telling = 0;
  let showing = 0;
  const make = (name, text, attributes = {}) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const list = make("ul", "", { id: "suggesties", role: "listbox", "aria-label": "Suggesties", hidden: "" });
  box.after(list);
  const anchor = (address, words) => make("a", words, { href: address });

  const marked = ({ sentence, marks }) => {
    const line = make("p", "", { class: "found" });
    let at = 0;
    for (const [start, end] of marks) {
      line.append(sentence.slice(at, start), make("mark", sentence.slice(start, end)));
      at = end;
    }
    line.append(sentence.slice(at));
    return line;
  };

  const item = (hit) => {
    const li = make("li");
    const title = make("h3");
    title.append(anchor(hit.address, hit.heading || hit.title));
    li.append(title, make("p", hit.heading ? `${kinds[hit.kind]}: ${hit.title}` : kinds[hit.kind], { class: "kind" }));
    if (hit.sentence) li.append(marked(hit));
    if (hit.others.length) {
      const others = make("ul", "", { class: "others" });
      for (const { address, words } of hit.others) others.append(make("li"));
      [...others.children].forEach((place, i) => place.append(anchor(hit.others[i].address, hit.others[i].words)));
      li.append(others);
    }
    return li;
  };

  // The blocks that come before any answer stand in the page already, as templates that the server made.
  const block = (id) => document.getElementById(id).content.cloneNode(true);

  const show = (answer, query) => {
    const parts = [];
    for (const { words } of answer.acute) parts.push(block(`acuut-${words}`));
    if (answer.ordinary) parts.push(block("gewoon"));
    if (answer.corrected) {
      const line = make("p", "Bedoelde je ");
      const button = make("button", answer.corrected, { type: "button" });
      button.addEventListener("click", () => {
        box.value = answer.corrected;
        update();
        box.focus();
      });
      line.append(button, "?");
      parts.push(line);
    }
    for (const group of answer.groups) {
      const section = make("section", "", { class: "result-group" });
      section.append(make("h2", group.name));
      const shown = make("ul");
      shown.append(...group.hits.slice(0, group.shown).map(item));
      if (group.shown > 0) section.append(shown);
      if (group.hits.length > group.shown) {
        const more = make("details");
        const rest = make("ul");
        more.append(make("summary", `Meer (${group.hits.length - group.shown})`), rest);
        // Made only when somebody opens it: on a slow phone this is most of the work of a key.
        more.addEventListener("toggle", () => rest.append(...group.hits.slice(group.shown).map(item)), { once: true });
        section.append(more);
      }
      parts.push(section);
    }
    if (!answer.groups.length && query.trim()) parts.push(block("niets"));
    results.replaceChildren(...parts);
    document.getElementById("openingen").hidden = Boolean(query.trim());
  };

  const close = () => {
    list.hidden = true;
    list.replaceChildren();
    active = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };

  const suggest = (answer) => {
    close();
    const hits = answer.groups.flatMap((group) => group.hits.slice(0, group.shown)).slice(0, 5);
    hits.forEach((hit, i) => {
      const option = make("li", hit.heading ? `${hit.heading} – ${hit.title}` : hit.title, { role: "option", id: `suggestie-${i}`, "aria-selected": "false" });
      option.dataset.to = hit.address;
      list.append(option);
    });
    list.hidden = !hits.length;
    box.setAttribute("aria-expanded", String(hits.length > 0));
  };

  const choose = (step) => {
    const options = [...list.children];
    if (!options.length) return;
    active = (active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    box.setAttribute("aria-activedescendant", options[active].id);
    options[active].scrollIntoView({ block: "nearest" });
  };

  // Said once the typing rests, so that a screen reader is not talked over.
  const tell = (answer, query) => {
    clearTimeout(telling);
    const count = answer.groups.reduce((sum, group) => sum + group.hits.length, 0);
    telling = setTimeout(() => {
      state.textContent = !query.trim() ? "" : count === 0 ? "Niets gevonden." : count === 1 ? "1 antwoord." : `${count} antwoorden.`;
    }, 600);
  };

  const load = () => {
    waiting ??= fetch(form.dataset.searchIndex).then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    }).then((index) => (engine = open(index)).search).catch(() => {
      waiting = null;
      state.textContent = "Het zoeken kan nu niet laden. Kies hieronder wat er gebeurde, of druk op Zoek: dan gaan je woorden één keer naar de server.";
    });
    return waiting;
  };

  // While somebody types, the suggestions come at once and the answers below them as soon as the fingers rest: together they are too much for one key on a slow phone.
  const answerTo = (query, typing) => {
    const answer = engine.search(query, typing);
    clearTimeout(showing);
    if (typing) showing = setTimeout(() => show(answer, query), 150);
    else show(answer, query);
    tell(answer, query);
    return answer;
  };

  // The words stay behind the # of the address, which no browser sends; one entry in the history, so that back leads where one came from.
  const keep = (query) => history.replaceState(null, "", location.pathname + (query ? `#q=${encodeURIComponent(query)}` : ""));

  const update = async (typing = false) => {
    await load();
    if (!engine) return;
    const query = box.value;
    keep(query);
    const answer = answerTo(query, typing);
    if (typing && document.activeElement === box) suggest(answer);
    else close();
  };

  const fromAddress = async () => {
    let query = "";
    try {
      query = location.hash.startsWith("#q=") ? decodeURIComponent(location.hash.slice(3)) : "";
    } catch {
      // An address that somebody cut off in the middle of a letter.
    }
    if (!query && !location.hash.startsWith("#q=") && location.hash) return;
    box.value = query;
    if (!query && !engine) return;
    await load();
    if (engine) answerTo(query, false);
    close();
  };

  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", "suggesties");
  box.setAttribute("aria-expanded", "false");
  box.addEventListener("focus", load, { once: true });
  box.addEventListener("input", () => update(true));
  box.addEventListener("blur", () => setTimeout(close, 150));
  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (!list.hidden) close();
      else {
        box.value = "";
        update();
      }
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      location.assign(list.children[active].dataset.to);
    }
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const to = event.target.closest("[data-to]")?.dataset.to;
    if (to) location.assign(to);
  });
  form.addEventListener("submit", async (event) => {
    // Where the index cannot load, the form goes to the server as it does without script.
    if (!engine && waiting === null) return;
    event.preventDefault();
    await update();
    results.focus();
  });
  addEventListener("hashchange", fromAddress);
  if (location.hash) fromAddress();
}
