/** Loaded before a program that another one has started: it ends when the other has ended, even where that was killed. */
process.on('disconnect', () => process.exit(1));
// Waiting for it keeps no program running.
process.channel?.unref();
