import type { Finding, Rule, Settings } from './finding.ts';
import { englishText, lowerWords, type Writing } from './language.ts';
import { wordsOf } from './personality/words.ts';

export type AgenticCommunalFacts = Writing & { readonly about: string };

const ownRule: Rule = {
  detector: 'agenticCommunal',
  version: '1',
  kind: 'informs',
  minimum: 100,
  threshold: 0,
  source: 'Gaucher, Friesen & Kay 2011',
  ours: false,
};

type Stems = { readonly beginnings: ReadonlySet<string>; readonly pattern: RegExp };

/** Few words begin with the same three letters as a stem, so the pattern is seldom tried. */
const stems = (list: string): Stems => {
  const all = [...wordsOf(list)];
  const beginnings = new Set(all.map((each) => each.slice(0, 3)));
  return { beginnings, pattern: new RegExp(`^(?:${all.join('|')})`) };
};

const isOf = ({ beginnings, pattern }: Stems, word: string): boolean =>
  beginnings.has(word.slice(0, 3)) && pattern.test(word) && !ordinary.has(word);

const agentic = stems(`
  active$ adventur aggress ambitio analy assert athlet autonom boast challeng compet confident courag decide decisi determin domina
  force greedy headstrong hierarch hostil impulsive independen individual intellect lead logic masculin objective opinion
  outspoken persist principle reckless selfconfiden selfrelian selfsufficien stubborn superior
`);
const communal = stems(`
  affection child cheer commit communal compassion connect considerate cooperat depend emotiona empath feminin flatterable gentle honest
  interpersona interdependen kind$ kinship loyal modesty nag$ nurtur pleasant polite quiet respon sensitiv submissive support sympath tender
  together trust understand warm whin yield
`);

/** Words that begin like one of these and only say what somebody works on. */
const ordinary = wordsOf(`
  analyse analysed analyses analysing analysis analyst analysts analytic analytics analyze analyzed challenge challenges child children
  commit commits commitment commitments committed connected connection connections connector decision decisions depend dependencies dependency depending depends
  determine determined determines forced individual individuals lead leads leadtime leaded objective objectives principle principles responded respond responds response
  responses responsible responsibilities responsibility support supported supports supporting supporter tender tenders yield yields understand understanding
  competence competences competencies competency competitor competitors together
`);

const per100 = (count: number, words: number): number => (100 * count) / words;

/**
 * Agentic and communal words in a text by one writer, per 100 words. It is never flagged: the counts say which words a text
 * prefers, and not why. Gaucher, Friesen & Kay 2011, Journal of Personality and Social Psychology 101, 109–128 (stems); the
 * words that are left out, because every review has them, are Cairn's choice. Fewer than 100 words, and texts that are erased or not in English, are not enough data.
 */
export function agenticCommunal(facts: AgenticCommunalFacts, settings?: Settings): Finding {
  const rule = { ...ownRule, ...settings };
  const words = lowerWords(englishText(facts) ?? '');
  const finding = { ...rule, about: facts.about, sampleSize: words.length };
  if (words.length < rule.minimum || words.length === 0)
    return { ...finding, outcome: 'notEnoughData', numbers: { words: words.length } };
  const found = {
    agentic: words.filter((each) => isOf(agentic, each)).length,
    communal: words.filter((each) => isOf(communal, each)).length,
  };
  const rates = {
    agenticPer100: per100(found.agentic, words.length),
    communalPer100: per100(found.communal, words.length),
  };
  return { ...finding, outcome: 'clear', numbers: { words: words.length, ...found, ...rates } };
}
