/** What is used of the Slack emulator: people who ask, press and read, faults, and a journal of all that is wrong. */
export type Element = {
  type: string;
  action_id?: string;
  value?: string;
  options?: { value: string }[];
};

export type Block = { type: string; block_id?: string; elements?: Element[] };

export type Message = { text: string; blocks?: Block[]; ts: string; metadata?: unknown };

export type Stored = { channel: string; msg: Message; ephemeralTo?: string; via?: string };

export type Handle = {
  /** A shortcut has them in its delivery. */
  ackMs?: number;
  timedOut?: boolean;
  delivery: { ackMs: number; timedOut: boolean };
  responses: { args: Message; stored?: Stored }[];
  waitResponses: (count?: number, ms?: number) => Promise<unknown>;
};

export type View = { id: string; callback_id: string; blocks: Block[] };

type At = { user?: string; channel?: string; team?: string };
type Where = { message?: Stored; view?: View; user?: string };

export type Emulator = {
  url: string;
  appToken: string;
  botToken: string;
  signingSecret: string;
  clientId: string;
  clientSecret: string;
  connected: number;
  refuseSockets: number;
  nextInstall: { team: string } | null;
  o: { requestUrl?: string; redirectUri?: string };
  workspaces: Map<string, { home: Map<string, View>; channels: Map<string, { is_archived: boolean }> }>;
  faults: { add: (rule: object) => { remove: () => void }; clear: () => void };
  journal: {
    entries: { kind: string; name?: string; fault?: unknown }[];
    problems: { level: string; code: string; message: string }[];
    waitFor: (is: (entry: { kind: string; name?: string }) => boolean, ms?: number) => Promise<unknown>;
  };
  assertClean: (options?: { allow: string[] }) => void;
  slashCommand: (command: string, text?: string, at?: At) => Promise<Handle>;
  act: (where: Where, id: string, what?: object) => Promise<Handle>;
  suggest: (where: Where, id: string, typed: string) => Promise<{ options: { value: string }[]; ms: number }>;
  currentView: (user: string) => View | undefined;
  submitView: (view: View, values: Record<string, string>) => Promise<{ closed: boolean }>;
  shortcut: (id: string, at: At & { message?: Stored }) => Promise<Handle>;
  mention: (text: string, at?: At) => Promise<unknown>;
  dm: (text: string, at?: At) => Promise<unknown>;
  appHomeOpened: (at?: At) => Promise<unknown>;
  event: (event: object, at?: object) => Promise<unknown>;
  uninstall: (at: At) => Promise<unknown>;
  userMessage: (text: string, at?: At) => Stored;
  messages: (where?: At & { via?: string }) => Stored[];
  waitMessages: (count: number, where?: At & { via?: string }, ms?: number) => Promise<Stored[]>;
  waitConnected: (count?: number, ms?: number) => Promise<void>;
  dropSockets: (options?: object) => number;
  stallSockets: () => void;
  sendDisconnect: (reason: string) => void;
  signedPost: (url: string, body: string, how?: object) => Promise<{ status: number }>;
  stop: () => Promise<void>;
};

export type Product = {
  slack: Emulator;
  child: { pid: number };
  output: string;
  ready: (ms?: number) => Promise<void>;
  leaks: () => string[];
  stop: () => Promise<{ code: number | null; forced?: boolean }>;
};

export type Emulators = {
  startProduct: (settings: object) => Promise<Product>;
  startSlackEmulator: (settings?: object) => Promise<Emulator>;
  validateManifest: (manifest: object) => { level: string; message: string; path?: string }[];
};
