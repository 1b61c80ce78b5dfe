// The first digit beyond ASCII is U+0660. The class of all digits is slow to search for, so a short one stands before it.
const numeral = /(?=[\d\u0660-\u{10ffff}])\p{Nd}+(?:[.,:/]\p{Nd}+)*/gu;
const numberWord =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|percent|halved|doubled|tripled|twice)\b/gi;

// "may" and "march" are also verbs, so months need a capital letter and May needs a word such as "in" before it.
const month =
  /\b(?:January|February|March|April|June|July|August|September|October|November|December|(?:in|since|until|by|of|last|this|early|mid|late) May)\b/gu;
const weekday = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b/gu;
const calendar = /\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d)\b|\bQ[1-4]\b/gu;

const url = /\b(?:https?:\/\/|www\.)\S+/gi;
const ticket = /\b[A-Z][A-Z0-9]+-\d+\b|(?<![\w&])#\d+\b/gu;
const mayNameFile = /\.[a-z]/i;
const fileName =
  /\b[\w-]{1,80}\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|md|txt|csv|json|ya?ml|html?|png|jpe?g|svg|zip|sql|ipynb|[jt]sx?|py|java|go|rs)\b/gi;

const matches = (text: string, patterns: readonly RegExp[]) =>
  patterns.reduce((total, pattern) => total + (text.match(pattern)?.length ?? 0), 0);

/**
 * How many concrete things a text names: numbers, dates, and artefacts (URLs, tickets such as `ABC-123` or `#123`, file
 * names). One thing may count more than once. Words must be English; figures, addresses and references may be in any
 * language.
 */
export function concreteThings(text: string): { numbers: number; dates: number; artefacts: number } {
  return {
    numbers: matches(text, [numeral, numberWord]),
    dates: matches(text, [month, weekday, calendar]),
    artefacts: matches(text, mayNameFile.test(text) ? [url, ticket, fileName] : [url, ticket]),
  };
}

const furtherNumber =
  /\b(?:thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half (?:of|the|as)|(?:a|one) (?:third|quarter) of|two thirds|three quarters|quadrupled)\b/gi;
const furtherDate =
  /\b(?:yesterday|last (?:week|month|quarter|year|spring|summer|autumn|fall|winter)|(?:in|over|during|since|through) (?:the )?(?:spring|summer|autumn|winter)|Since May)\b/gi;

/** As `concreteThings`, with more number words and dates. */
export function moreConcreteThings(text: string): ReturnType<typeof concreteThings> {
  const { numbers, dates, artefacts } = concreteThings(text);
  return {
    numbers: numbers + matches(text, [furtherNumber]),
    dates: dates + matches(text, [furtherDate]),
    artefacts,
  };
}

// What people make at work, by the name of its kind. A "document" or a "report" alone may be any.
const workProduct =
  /\b(?:runbook|playbook|checklist|dashboard|wiki|handbook|spreadsheet|prototype|white ?paper|newsletter|changelog|post-?mortem|database|patent|specification|tender for|(?:decision|incident|audit|test|survey|status|annual|quarterly|monthly|weekly) (?:record|report|log)|(?:pull|merge) request|(?:style|user|migration|onboarding|training|setup) guide|design doc(?:ument)?|release note|test suite|landing page|blog post|slide deck|knowledge base|business case)s?\b/gi;
const furtherFraction =
  /\bby (?:a|one) (?:half|third|quarter|fifth|tenth)\b|\b(?:three|four) fifths\b|\ba (?:fifth|tenth) of\b/gi;
/** Figures of speech. */
const figureOfSpeech =
  /\bone in a (?:hundred|thousand|million)\b|\b(?:a|one) (?:hundred|thousand|million) (?:thanks|times)\b|\b(?:gives?|gave|giving|given|puts? in) (?:(?:a|his|her|their|your|always) )*(?:1[0-9]0|200|(?:a |one )?hundred(?: and ten)?) ?(?:%|per ?cent\b)|\b24\/7\b/gi;

/** As `moreConcreteThings`, with work products by their kind and more fractions, and without figures of speech. */
export function namedThings(text: string): ReturnType<typeof concreteThings> {
  const plain = text.replace(figureOfSpeech, ' ');
  const { numbers, dates, artefacts } = moreConcreteThings(plain);
  return {
    numbers: numbers + matches(plain, [furtherFraction]),
    dates,
    artefacts: artefacts + matches(plain, [workProduct]),
  };
}
