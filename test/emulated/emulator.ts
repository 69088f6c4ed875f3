/** What is used of the Discord emulator: people who ask, press and read, faults, and a journal of all that is wrong. */
export type Message = {
  id: string;
  channel_id: string;
  flags: number;
  components: Component[];
  content: string;
};

export type Component = {
  type: number;
  content?: string;
  custom_id?: string;
  label?: string;
  url?: string;
  options?: { value: string; label: string }[];
  components?: Component[];
  component?: Component;
};

export type Handle = {
  ackMs: number;
  timedOut: boolean;
  modal?: Component;
  message: () => Message | undefined;
  final: (ms?: number) => Promise<Message>;
  followups: () => Message[];
};

export type Command = { name: string; type: number; options?: Option[] };
export type Option = Command & { autocomplete?: boolean; choices?: { value: string }[] };

type At = { user?: unknown; channel?: unknown; guild?: unknown; dm?: boolean };

export type Emulator = {
  guild: {
    id: string;
    channels: Map<string, { id: string; name: string }>;
    members: Map<string, { user: { id: string; bot?: boolean } }>;
    owner_id: string;
  };
  apiUrl: string;
  token: string;
  commands: Map<string, Map<string, Command>>;
  closedDms?: Set<string>;
  muteAcks?: boolean;
  refuseGateways: number;
  connected: number;
  sessions: Map<string, unknown>;
  faults: { add: (rule: object) => { remove: () => void }; clear: () => void };
  journal: {
    entries: { kind: string; name: string }[];
    assertClean: (options: { allow: string[] }) => void;
    problems: { level: string; code: string; message: string }[];
  };
  assertClean: (options?: { allow: string[] }) => void;
  selfCheckFailures?: { path: string }[];
  slashCommand: (name: string, options?: Record<string, unknown>, at?: At) => Promise<Handle>;
  autocomplete: (
    name: string,
    option: string,
    typed: string,
    others?: object,
    at?: At,
  ) => Promise<{ choices: unknown[]; ms: number; timedOut: boolean }>;
  component: (message: Message, id: string, values?: string[], at?: At) => Promise<Handle>;
  submitModal: (handle: Handle, values: Record<string, string>) => Promise<Handle>;
  messageCommand: (name: string, message: Message) => Promise<Handle>;
  userMessage: (content: string, at?: At) => Message;
  addChannel: (guild: string, channel: object) => { id: string };
  dropGateways: (options?: { code?: number; abrupt?: boolean }) => void;
  requestReconnect: () => void;
  invalidateSessions: (options?: { resumable?: boolean }) => void;
  waitConnected: (count?: number, ms?: number) => Promise<void>;
  botMessages: (where?: { channel?: string }) => { m: Message }[];
  stop: () => Promise<void>;
};

export type Product = {
  discord: Emulator;
  slack: { connected: number } | false;
  child: { pid: number };
  output: string;
  ready: (ms?: number) => Promise<void>;
  leaks: () => string[];
  stop: () => Promise<{ code: number | null; forced?: boolean }>;
};

export type Emulators = {
  startProduct: (settings: object) => Promise<Product>;
  startDiscordEmulator: (settings?: object) => Promise<Emulator>;
};
