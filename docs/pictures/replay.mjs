#!/usr/bin/env node
// Draws `replay.svg`, a shortened replay. It takes the full form (`?detail=full`): replay.mjs < replay.json > replay.svg
import { readFileSync } from 'node:fs';

const { subjectId, people, steps } = JSON.parse(readFileSync(0, 'utf8'));

const nameOf = (id) => people[id] ?? 'Cairn';
const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`);
const shortened = (text, most) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);
const dayOf = (instant) =>
  new Date(instant).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const listed = (marks) => marks.map(({ mark }) => mark).join(' ');
const howMany = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** What each kind of step says: a sentence, and what was written or measured. */
const sentences = {
  ReviewOpened: () => ['opened the review', ''],
  ParticipantAssigned: ({ personId, relation }) => [
    `asked ${nameOf(personId)} to assess`,
    relation === 'self' ? 'a self-assessment' : `as ${relation}`,
  ],
  AssessmentSubmitted: ({ ratings, text, evidence }) => [
    `assessed: ${listed(ratings)}, citing ${howMany(evidence.length, 'check-in')}`,
    `“${text}”`,
  ],
  BiasFlagged: ({ detector, numbers: { cited, citedLate, all, allLate, p } }) => [
    `flagged ${detector}`,
    `${citedLate} of ${cited} citations are from the last quarter, as are ${allLate} of all ${all} check-ins: p = ${p.toPrecision(1)}`,
  ],
  RatingProposed: ({ mark, rationale }) => [`proposed a ${mark}`, `“${rationale}”`],
  RatingMoved: ({ from, mark, reason }) => [`moved the rating from ${from} to ${mark}`, `“${reason}”`],
  FlagAnswered: ({ detector, answer, reason }) => [`answered the ${detector} flag: ${answer}`, `“${reason}”`],
  RatingFinalized: ({ mark, goalResults }) => [
    `made ${mark} final`,
    `with the cited goal at ${Math.round(goalResults[0].progress * 100)} %`,
  ],
  ReviewShared: () => ['shared the review', ''],
  ReviewAcknowledged: ({ agrees }) => [`acknowledged it and ${agrees ? 'agrees' : 'disagrees'}`, ''],
};

// Of each screening only its flags are drawn, and a flag that stands is drawn once.
const flagged = new Set();
const isDrawn = ({ type, upcast: { data } }) => {
  if (type !== 'BiasFlagged') return type in sentences;
  return !flagged.has(data.flagId) && flagged.add(data.flagId);
};
const drawn = steps.filter(isDrawn);

const row = 46;
const top = 84;
const height = top + drawn.length * row + 12;

const rows = drawn.map(({ type, occurredAt, who, upcast: { data } }, index) => {
  const y = top + index * row;
  const [sentence, detail] = sentences[type](data);
  const byCairn = who.kind === 'system';
  const role = byCairn ? 'detector' : who.actingAs === 'hr' ? 'HR' : who.actingAs;
  const kind = type === 'BiasFlagged' ? 'flag' : type === 'RatingFinalized' ? 'final' : 'step';
  return `<g transform="translate(0 ${y})">
<text class="day" x="76" y="16" text-anchor="end">${byCairn ? 'at once' : dayOf(occurredAt)}</text>
<circle class="${kind}" cx="100" cy="11" r="6"/>
<text class="who" x="122" y="16">${escaped(nameOf(who.personId))}</text><text class="role" x="122" y="33">${role}</text>
<text class="said" x="262" y="16">${escaped(sentence)}</text><text class="detail" x="262" y="33">${escaped(shortened(detail, 96))}</text>
</g>`;
});

process.stdout.write(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 ${height}" role="img" aria-label="A replay: each step of one review, from its opening to its acknowledgement">
<style>
svg { font: 14px system-ui, sans-serif; --paper: #fff; --ink: #1c2330; --faint: #667085; --line: #d5dae3; --flag: #c2410c; --final: #15803d }
@media (prefers-color-scheme: dark) { svg { --paper: #12161d; --ink: #e8ebf0; --faint: #98a2b3; --line: #323a47; --flag: #fb923c; --final: #4ade80 } }
rect { fill: var(--paper) } text { fill: var(--ink) } line { stroke: var(--line); stroke-width: 2 }
.title { font-size: 19px; font-weight: 600 } .day, .role, .detail, .sub { fill: var(--faint); font-size: 12px } .who { font-weight: 600 }
circle { fill: var(--faint); stroke: var(--paper); stroke-width: 3 } .flag { fill: var(--flag) } .final { fill: var(--final) }
</style>
<rect width="960" height="${height}" rx="8"/>
<text class="title" x="24" y="36">How ${escaped(nameOf(subjectId))} came to be rated</text>
<text class="sub" x="24" y="58">GET /v1/reviews/:reviewId/replay, shortened: days are when each step was true</text>
<line x1="100" y1="${top + 11}" x2="100" y2="${top + (drawn.length - 1) * row + 11}"/>
${rows.join('\n')}
</svg>
`);
