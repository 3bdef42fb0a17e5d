import { Flex, Tag, TagGroup, TextField } from '@backstage/ui';
import { useState } from 'react';
import { fieldError } from './fieldError';

function words(text: string): string[] {
  return text.split(/[\s,;]+/).filter(word => word !== '');
}

/** Takes short words one after the other: Enter, a comma or a space adds one. */
export function TokenField(props: {
  label: string;
  description?: string;
  placeholder?: string;
  size?: 'small' | 'medium';
  tokens: readonly string[];
  onChange: (tokens: string[]) => void;
  error?: string;
  /** Whether the words are shown here, or by what is around. */
  hidesTokens?: boolean;
}) {
  const { tokens, onChange } = props;
  const [text, setText] = useState('');
  const add = (added: readonly string[]) => {
    const next = [...new Set([...tokens, ...added])];
    if (next.length > tokens.length) {
      onChange(next);
    }
    setText('');
  };
  return (
    <Flex direction="column" gap="2">
      <TextField
        label={props.label}
        description={props.description}
        placeholder={props.placeholder}
        size={props.size}
        value={text}
        onChange={value =>
          /[\s,;]$/.test(value) ? add(words(value)) : setText(value)
        }
        onBlur={() => add(words(text))}
        onKeyDown={event => {
          if (event.key === 'Enter') {
            event.preventDefault();
            add(words(text));
          }
        }}
        {...fieldError(props.error)}
      />
      {!props.hidesTokens && tokens.length > 0 && (
        <TagGroup
          aria-label={props.label}
          onRemove={keys => onChange(tokens.filter(token => !keys.has(token)))}
        >
          {tokens.map(token => (
            <Tag key={token} id={token} textValue={token}>
              {token}
            </Tag>
          ))}
        </TagGroup>
      )}
    </Flex>
  );
}
