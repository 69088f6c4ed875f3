/** The manifest is within Slack's rules, and offers what the bot understands and no more. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { manifest } from '../../../src/adapters/slack/manifest.ts';
import { scopes } from '../../../src/adapters/slack/scopes.ts';
import { commands } from './given.ts';

/** As Slack's reference of manifests gives them. */
const rules = z.strictObject({
  display_information: z.strictObject({ name: z.string().max(35), description: z.string().max(140) }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    bot_user: z.strictObject({
      display_name: z.string().regex(/^[\w. -]{1,80}$/),
      always_online: z.boolean(),
    }),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().max(24),
          type: z.enum(['message', 'global']),
          callback_id: z.string().max(255),
          description: z.string().max(150),
        }),
      )
      .max(10),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^\/[a-z]{1,31}$/),
          description: z.string().min(1).max(2000),
          usage_hint: z.string().min(1).max(1000),
          should_escape: z.literal(false),
        }),
      )
      .max(50),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ bot_events: z.array(z.string()) }),
    interactivity: z.strictObject({ is_enabled: z.literal(true) }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.literal(true),
    token_rotation_enabled: z.boolean(),
  }),
});

test('is within the rules, with every command', () => {
  const { features, oauth_config } = rules.parse(manifest(commands));
  expect(features.slash_commands.map(({ command }) => command)).toEqual(
    commands.map(({ name }) => `/${name}`),
  );
  expect(oauth_config.scopes.bot).toEqual(scopes.map(({ scope }) => scope));
});

test('each permission is asked for once, and has a reason', () => {
  expect(new Set(scopes.map(({ scope }) => scope)).size).toBe(scopes.length);
  for (const { reason } of scopes) expect(reason.length).toBeGreaterThan(20);
});

test('npm run slack:manifest prints it', () => {
  const file = join(import.meta.dirname, '../../../src/adapters/slack/printManifest.ts');
  expect(JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8' }))).toEqual(
    manifest(commands),
  );
});
