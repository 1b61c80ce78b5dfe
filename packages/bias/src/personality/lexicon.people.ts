import { wordsOf } from './words.ts';

/** Of these, words that stand for a machine or a program after another noun: "query planner". */
export const machinesToo = wordsOf(`
  coder driver head lead operator planner player presenter programmer reader reviewer supervisor speaker tester trainer worker writer
`);

/** Words for people in the organisation. */
export const insiders = wordsOf(`
  accountant adult administrator advisor analyst apprentice architect assistant associate boss buyer chair chef clerk coach
  colleague communicator coordinator coworker designer developer director driver employee engineer executive expert
  fellow girl guy boy head hire human individual influence intern junior lady lead leader lecturer listener man manager mechanic member mentor midwife newcomer
  nurse officer operator owner peer people person physician planner player presenter professional professor programmer rater
  recruiter reviewer scientist secretary senior speaker specialist subordinate supervisor surgeon teacher
  teammate technician tester therapist trainer woman worker writer someone somebody being soul character coder thinker
`);

/** Words for people whom a review does not judge. */
export const outsiders = wordsOf(`
  account applicant audience auditor authority buyer caller candidate citizen claimant client competitor consultant consumer contractor crowd
  customer family guest investor journalist landlord neighbour neighbor official opponent parent partner passenger patient press
  prospect provider public pupil reader regulator resident shopper stakeholder student supplier tenant union user vendor viewer visitor
`);

/** Names that are not those of people: products, days and places. */
export const notPeople = wordsOf(`
  airflow airtable android ansible apache asana aws azure bamboo bitbucket bamboohr cassandra chrome cloudflare confluence copilot
  datadog debian django docker dropbox edge elasticsearch excel express facebook fastify figma firefox flask github gitlab gmail google grafana
  hadoop helm hubspot instagram intercom ios java javascript jenkins jira kafka kibana kubernetes lambda linkedin linux looker lotus mac macos
  microsoft miro mongodb mysql netsuite nginx node notion okta oracle outlook pagerduty perl php postgres postgresql powerpoint power prometheus puppet python
  rabbitmq rails react redis ruby rust safari salesforce sap selenium sentry servicenow sharepoint shopify slack snowflake solaris spark splunk
  sql sqlite stripe swift tableau teams terraform trello twilio twitter typescript ubuntu unix vault vercel vue webpack windows word wordpress workday xero youtube zapier zendesk zoom
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  spring summer autumn winter christmas easter brexit europe germany france britain england london paris berlin america china india japan
`);

/** First names, because a word such as "cold" is said of a name only if that is a person's. */
export const firstNames = wordsOf(`
  aaron abdul abigail adam aditya adrian agnes ahmad ahmed aisha akira alan alba albert alejandro alex alexander alexandra alfred ali alice alicia alina amal amanda amara
  amelia amina amir amit amy ana anand andre andrea andreas andrew andy angela anita anja ann anna anne annika anthony antonio antonia anya arjun arthur
  asha astrid ayse barbara beatrice beatriz ben benjamin bernd beth bilal bjorn bob brian bruno camila carla carlos carmen caroline cem charles charlotte chen chiara chloe chris christian christina
  christine christopher claire clara claudia colin connor cristina daniel daniela dario dave david dean deepak denise dennis diana diego dmitri dominic dong donna
  edith eduardo edward elena eleni elif elisa elizabeth ella ellen elsa emil emily emma eric erik erika esra esther ethan eva evelyn fabio farah fatima felix
  fernando filip fiona florian francesca francesco frank franz frida gabriel gabriela gary george georgia gerda gita giulia giovanni grace greg greta guillermo gustav hamza hana
  hannah hans harry hassan heather heidi helen helena helga henrik henry hiroshi hugo hussein ian ibrahim ida igor imran ines ingrid irene irina isabel isabella ivan ivana jack jacob
  jakub james jan jana jane janet jasmine jason javier jean jeff jennifer jens jeremy jessica jing jo joan joana joe johan johanna john jonas jonathan jorge jose
  josef joseph joshua juan judith julia julian julie jun jurgen kai karen karim karin karl kate katharina katherine kathrin katrin kavita keiko keith ken kenji kevin khadija khalid kim klaus
  kofi krzysztof kumar lars laura lauren layla lea lee leila lena leo leon leonardo li liam lily lina linda lisa liu lorenzo louis louise luca lucas lucia lucy luis luisa lukas magdalena
  malik manuel marco marcus margaret maria marie marina mario marion mark markus marta martha martin martina mary mateo matt matteo matthew max maya mei mehmet melissa mia michael michel michelle miguel mike mila
  mina miriam mohamed mohammed monica monika muhammad nadia naomi natalia natalie nathan neha nia nicholas nick nicola nicole nikhil nikola nina nisha noah noor nora oleg olga oliver olivia omar oscar otto pablo
  paola patricia patrick paul paula paulo pavel pedro peter petra philip philipp pierre piotr priya rachel rafael rahul raj rajesh ralf ravi rebecca rekha renata richard rita robert roberto robin roger roland rosa rosie ross rui ruth ryan
  sabine said sally salma sam samantha samira samuel sandra sanjay sara sarah satoshi scott sean sebastian sergei shanice sharon shreya silvia simon simone sofia sonia sophia sophie stefan stefanie stella
  stephanie stephen steve steven sunita susan susanne svetlana sven sylvia takashi tamara tania tanya tara tariq teresa theo theresa thomas tim timo tina tobias tom tomas tony tyrone ulrike ursula valentina vanessa vera veronica victor victoria vijay viktor
  vincent virginia walter wei wendy will william wolfgang xavier yan yasmin yasmine yuki yusuf yvonne zainab zara zeynep zhang zoe
`);
