// node --experimental-websocket watch-websocket.mjs [SECONDS]   the same over WebSocket: one connection for many subscriptions.
// Node 22 needs no flag. The protocol is graphql-transport-ws; the package graphql-ws speaks it too, and reconnects.
import { token, url } from './client.mjs';

const query = 'subscription { segmentChanged { segment { name memberCount } cause entered left } }';
const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
const send = (message) => socket.send(JSON.stringify(message));

socket.onopen = async () => send({ type: 'connection_init', payload: { Authorization: `Bearer ${await token()}` } });
socket.onmessage = ({ data }) => {
  const { type, payload } = JSON.parse(data);
  if (type === 'connection_ack') {
    console.error('watching');
    send({ id: '1', type: 'subscribe', payload: { query } });
  }
  if (type === 'ping') send({ type: 'pong' });
  if (type === 'next') console.log(JSON.stringify(payload));
  if (type === 'error') console.error(payload);
};
socket.onclose = ({ code, reason }) => console.error(`closed: ${code} ${reason}`);
if (process.argv[2]) setTimeout(() => socket.close(1000), Number(process.argv[2]) * 1000);
