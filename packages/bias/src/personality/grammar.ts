import { wordsOf } from './words.ts';
import { type Sentence, type Token, tokenAt } from './token.ts';

/** Closed classes of English words, by their surface. */
export const people = wordsOf('he she you they');
export const objects = wordsOf('him her them you himself herself yourself themselves');
export const owners = wordsOf('his her your their');
export const writers = wordsOf('i we me us my our myself ourselves');
export const things = wordsOf(
  'it this that these those what which there something anything everything nothing its',
);
export const nobody = wordsOf('nobody none neither');
export const auxiliaries = wordsOf(`
  is are was were be been being am 's 're 've 'd 'll 'm has have had having do does did can could may might must shall should will would ca wo sha
`);
export const denials = wordsOf(`
  not n't never no nor neither without hardly rarely seldom scarcely barely nobody none wrongly unfairly wrongfully mistakenly falsely unjustly avoid avoids avoided avoiding stopped overcome overcame overcomes learned learnt unlearned
`);
const needs = wordsOf('should must need needs needed ought could would try trying tries learn wish might');
export const degrees = wordsOf(`
  too overly excessively unduly bit little very quite rather so really somewhat more less most least often sometimes always also still just plain only
  increasingly occasionally perhaps highly extremely terribly almost equally both either such simply downright truly incredibly particularly especially slightly touch
  fairly pretty overall generally frequently usually then even ever once again now all indeed altogether anything
`);
/** Words that may stand among words of degree: "a lot", "less of a". */
export const fillers = wordsOf('a an lot of');
export const excess = wordsOf('too overly excessively unduly bit little touch');
export const linking = wordsOf(
  "be seem appear become get remain stay sound look feel act turn grow come prove behave keep is are was were been being am 's 're 'm",
);
export const judging = wordsOf(
  'find consider call think deem make experience perceive describe label judge see view regard believe rate hold render keep know paint brand portray',
);
export const having = wordsOf(
  'have show display exhibit reveal develop demonstrate has had shows possess carry take',
);
/** Also if it is taken for a noun. */
const stops = wordsOf('stop stops quit');
const semi = wordsOf(
  'tend need have ought use seem appear want try start begin continue learn come like happen strive manage',
);

/** Nouns that lead to another verb: "has a habit of being". */
export const leadingNouns = wordsOf('tendency habit inclination propensity reputation impression potential');
export const behaving = wordsOf(
  'behave act speak talk react respond answer reply treat address carry communicate interact deal',
);

export const isAdverb = ({ word, pos }: Token): boolean =>
  pos === 'ADV' || degrees.has(word) || word === 'ever';

/** Whether a token may stand between a subject and its verb. */
export const isBetween = (token: Token): boolean =>
  isAdverb(token) ||
  auxiliaries.has(token.word) ||
  denials.has(token.word) ||
  token.word === 'to' ||
  stops.has(token.word) ||
  (semi.has(token.lemma) && token.pos !== 'NOUN');

export const isVerb = ({ word, pos }: Token): boolean =>
  pos === 'VERB' || pos === 'AUX' || auxiliaries.has(word);
export const isNoun = ({ pos, capital }: Token): boolean => pos === 'NOUN' || pos === 'PROPN' || capital;

/** Whether the words before `at` say that something should be: "needs to be", "has to be", "would help". */
export const isNeeded = (tokens: Sentence, at: number): boolean =>
  tokens
    .slice(0, at)
    .some(
      ({ word, lemma }, i) => needs.has(word) || (lemma === 'have' && tokenAt(tokens, i + 1).word === 'to'),
    );
