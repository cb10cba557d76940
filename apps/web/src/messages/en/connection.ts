/** When the line or the server is in trouble: what goes on, what still works, what to do. */
export const connection = {
  'connection.connecting': 'Connecting…',
  'connection.connectingPending': {
    one: 'Connecting… {count} change is kept and will be sent.',
    other: 'Connecting… {count} changes are kept and will be sent.',
  },
  'connection.offline':
    'The connection is lost: this device is offline. You see the last state, and what you do now is kept and sent later.',
  'connection.offlinePending': {
    one: 'The connection is lost: this device is offline. You see the last state. {count} change is kept and will be sent.',
    other:
      'The connection is lost: this device is offline. You see the last state. {count} changes are kept and will be sent.',
  },
  'connection.reconnectingPending': {
    one: 'The connection is lost; trying again. You see the last state. {count} change is kept and will be sent.',
    other: 'The connection is lost; trying again. You see the last state. {count} changes are kept and will be sent.',
  },
  'connection.refused': '{reason} What you do now is kept and sent later.',
  'connection.refusedPending': {
    one: '{reason} {count} change is kept and will be sent.',
    other: '{reason} {count} changes are kept and will be sent.',
  },
  'connection.nextAttempt': { one: 'Next try in {count} s', other: 'Next try in {count} s' },
  'connection.trying': 'Trying…',
  'connection.tryNow': 'Try now',
  'connection.restarting':
    'The server restarts. You see the last state, what you do now is kept, and all goes on by itself when it is back.',
  'connection.restartingPending': {
    one: 'The server restarts. You see the last state. {count} change is kept, and all goes on by itself when it is back.',
    other:
      'The server restarts. You see the last state. {count} changes are kept, and all goes on by itself when it is back.',
  },
  'connection.readOnly':
    'Read only for the moment: nothing can be saved. What you do is kept, and all recovers by itself.',
  'connection.readOnlyPending': {
    one: 'Read only for the moment: nothing can be saved. {count} change is kept, and all recovers by itself.',
    other: 'Read only for the moment: nothing can be saved. {count} changes are kept, and all recovers by itself.',
  },
  'connection.unavailable':
    'The server can do nothing for the moment. You see the last state, what you do is kept, and all recovers by itself.',
  'connection.unavailablePending': {
    one: 'The server can do nothing for the moment. You see the last state. {count} change is kept, and all recovers by itself.',
    other:
      'The server can do nothing for the moment. You see the last state. {count} changes are kept, and all recovers by itself.',
  },
  'connection.failed': 'Not connected. {reason}',
  'connection.back': 'Back.',
  'connection.backSending': { one: 'Back. Sending {count} change…', other: 'Back. Sending {count} changes…' },
  'connection.backVotes': { one: 'Back: {count} vote sent.', other: 'Back: {count} votes sent.' },
  'connection.backChanges': { one: 'Back: {count} change sent.', other: 'Back: {count} changes sent.' },
} as const;
