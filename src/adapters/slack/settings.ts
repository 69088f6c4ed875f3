/** The tokens of Slack: which way of connecting they mean, and what is wrong with them, in words. */
import { ConnectError } from '../adapter.ts';

export type SlackTokens = {
  botToken: string | null;
  appToken: string | null;
  signingSecret: string | null;
  clientId: string | null;
  clientSecret: string | null;
  stateSecret: string | null;
  /** With the first the tokens of installations are sealed; all of them open what was sealed before. */
  secretKeys: string[];
  port: number | null;
};

export type OAuthSettings = { clientId: string; clientSecret: string; stateSecret: string; port: number };

export type Way = {
  /** By a socket, or by requests to us. */
  link: { appToken: string } | { signingSecret: string; port: number };
  /** For one workspace, or for all that install it. */
  who: { botToken: string } | OAuthSettings;
};

const wheres = {
  SLACK_BOT_TOKEN: 'api.slack.com/apps → your app → OAuth & Permissions → Bot User OAuth Token',
  SLACK_APP_TOKEN:
    'api.slack.com/apps → your app → Basic Information → App-Level Tokens, with the permission connections:write',
  SLACK_SIGNING_SECRET: 'api.slack.com/apps → your app → Basic Information → Signing Secret',
  SLACK_CLIENT_ID: 'api.slack.com/apps → your app → Basic Information → Client ID',
  SLACK_CLIENT_SECRET: 'api.slack.com/apps → your app → Basic Information → Client Secret',
} as const;

export type TokenName = keyof typeof wheres;

/** What is wrong with a token, and where the right one is. */
export function wrong(name: TokenName, what: string, cause?: unknown): ConnectError {
  return new ConnectError(`${name} ${what}\nFind it at ${wheres[name]}.`, { cause });
}

export function wayOf(tokens: SlackTokens): Way {
  checkKinds(tokens);
  return { link: linkOf(tokens), who: whoOf(tokens) };
}

/** Tokens say what they are by how they begin. */
function checkKinds({ botToken, appToken }: SlackTokens): void {
  if (botToken?.startsWith('xapp-') === true && appToken?.startsWith('xoxb-') === true)
    throw new ConnectError(
      'SLACK_BOT_TOKEN and SLACK_APP_TOKEN are swapped: the first begins with xoxb-, the second with xapp-.',
    );
  if (botToken !== null && !/^xox[be][.-]/.test(botToken))
    throw wrong('SLACK_BOT_TOKEN', `is ${kindOf(botToken)}; the token of a bot begins with xoxb-.`);
  if (appToken !== null && !appToken.startsWith('xapp-'))
    throw wrong('SLACK_APP_TOKEN', `is ${kindOf(appToken)}; an app-level token begins with xapp-.`);
}

function kindOf(token: string): string {
  if (token.startsWith('xapp-')) return 'an app-level token, which belongs in SLACK_APP_TOKEN';
  if (token.startsWith('xoxb-')) return 'the token of a bot, which belongs in SLACK_BOT_TOKEN';
  if (token.startsWith('xoxp-')) return 'the token of a user';
  return 'no such token';
}

function linkOf({ appToken, signingSecret, port }: SlackTokens): Way['link'] {
  if (appToken !== null) return { appToken };
  if (signingSecret === null)
    throw wrong('SLACK_APP_TOKEN', 'is not set. (Over HTTP set SLACK_SIGNING_SECRET and PORT instead.)');
  if (port === null)
    throw new ConnectError(
      'PORT is not set: SLACK_SIGNING_SECRET needs the port on which Slack reaches the bot.',
    );
  return { signingSecret, port };
}

function whoOf(tokens: SlackTokens): Way['who'] {
  const { botToken, clientId, clientSecret, stateSecret, secretKeys, port } = tokens;
  // A token of its own means one workspace, whatever else of the app's page is set.
  if (botToken !== null) return { botToken };
  if (clientId === null && clientSecret === null) throw wrong('SLACK_BOT_TOKEN', 'is not set.');
  if (clientId === null) throw wrong('SLACK_CLIENT_ID', 'is not set, and SLACK_CLIENT_SECRET is.');
  if (clientSecret === null) throw wrong('SLACK_CLIENT_SECRET', 'is not set, and SLACK_CLIENT_ID is.');
  if (stateSecret === null)
    throw new ConnectError('SLACK_STATE_SECRET is not set: installing needs a long random word of your own.');
  if (secretKeys.length === 0)
    throw new ConnectError(
      'READOUT_SECRET_KEY is not set: the tokens of installations are kept encrypted with it. Make one with: openssl rand -base64 32',
    );
  if (port === null) throw new ConnectError('PORT is not set: people install the bot at a page on it.');
  return { clientId, clientSecret, stateSecret, port };
}
