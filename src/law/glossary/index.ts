/**
 * 词汇: the one place where an English identifier and its Chinese term meet, with the article; types derive from it.
 * Labels printed on forms and in letters are not here: they belong to the form's edition and the letter's template.
 * Read `terms.ts` first.
 */
export {
  type ApplicantClass,
  type ExemptionId,
  GLOSSARY,
  glossaryPage,
  type OutcomeId,
  type ResultGroup,
  type TermId,
  zh,
} from './glossary.ts';
export { APPLICANTS, EXEMPTIONS, OUTCOMES, RESULT_GROUPS, type Term } from './terms.ts';
