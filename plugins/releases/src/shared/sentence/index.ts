export { Sentence, SentenceText } from './Sentence';
export { type Said, useWording } from './useWording';
