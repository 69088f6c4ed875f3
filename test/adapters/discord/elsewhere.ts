/** Loaded before the program: Discord is where DISCORD_API says. */
import { DefaultRestOptions } from 'discord.js';

Object.assign(DefaultRestOptions, { api: process.env.DISCORD_API ?? '' });
