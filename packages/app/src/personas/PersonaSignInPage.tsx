import { ProxiedSignInPage } from '@backstage/core-components';
import { SignInPageProps } from '@backstage/core-plugin-api';
import { useCallback, useState } from 'react';
import { forgetOnSignOut } from './forgetOnSignOut';
import { PersonaChoice } from './PersonaChoice';
import { rememberedPersona } from './rememberedPersona';

/** Lets a visitor of the demo portal choose whom to be. */
export const PersonaSignInPage = ({ onSignInSuccess }: SignInPageProps) => {
  const [{ name, attempt }, setChoice] = useState<{
    name?: string;
    attempt: number;
  }>({ name: rememberedPersona.get(), attempt: 0 });

  const choose = useCallback(
    (chosen: string) =>
      setChoice(previous => ({ name: chosen, attempt: previous.attempt + 1 })),
    [],
  );

  const ChooseAgain = useCallback(
    ({ error }: { error?: Error }) => (
      <PersonaChoice error={error} onChoose={choose} />
    ),
    [choose],
  );

  if (!name) {
    return <PersonaChoice onChoose={choose} />;
  }
  return (
    <ProxiedSignInPage
      key={attempt}
      provider="personas"
      headers={{ 'x-persona': name }}
      ErrorComponent={ChooseAgain}
      onSignInSuccess={identity => {
        rememberedPersona.set(name);
        onSignInSuccess(forgetOnSignOut(identity));
      }}
    />
  );
};
