export { englishText } from './englishText';
export {
  type Message,
  type MessageParam,
  messageParamSchema,
  messageSchema,
} from './message';
export {
  type MessagePart,
  type MessageVoice,
  renderMessage,
} from './renderMessage';
export { messageTemplates } from './templates';
