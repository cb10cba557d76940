/** Of the wire, not of a game. A change that an older peer would not understand raises it (W14). */
export const PROTOCOL_VERSION = 1;
/** The one Socket.IO event name, in both directions (W2). */
export const MESSAGE_EVENT = 'message';
export const SOCKET_PATH = '/socket.io';
