/**
 * 问题与改进: problems found in the work of disclosure, their measures through the years, and the topics people ask about.
 * Not here: the prose of the report (`years`), the disputes a problem may come from. Read `improvement.ts` first.
 */
export {
  type ImprovementCommand,
  type ImprovementEvent,
  PROBLEM_SOURCES,
  type ProblemSource,
} from './events.ts';
export {
  IMPROVEMENT_STAGES,
  type ImprovementPlan,
  type ImprovementStage,
  type ImprovementState,
  improvementStage,
  improvements,
  type ProblemInYear,
  problemIn,
} from './improvement.ts';
export { type HotTopic, hotTopics, type TopicPeriod, type TopicText } from './topics.ts';
