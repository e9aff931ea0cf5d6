import { valueOfAnswer, type DisputeType } from '../rules/rules.ts';

/** Answers by question, as a filing keeps them. */
export type Answers = Readonly<Record<string, string>>;

/**
 * The answers that are answers to questions of a type: what was said under another type and is asked here too stays,
 * because the same fact has the same key everywhere.
 */
export function answersFor(type: DisputeType, answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([key, answer]) => {
      const question = type.facts.find((one) => one.key === key);
      return question !== undefined && answer.trim() !== '' && !('wrong' in valueOfAnswer(question, answer));
    }),
  );
}
