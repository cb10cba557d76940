/** Two soft tones, made on the spot: no file to load. Silent where the browser has no sound, or does not let a page make any yet. */
export function chime(): void {
  if (typeof AudioContext !== 'function') return;
  const audio = new AudioContext();
  const startAt = audio.currentTime + 0.02;
  tone(audio, 660, startAt);
  tone(audio, 880, startAt + 0.22).addEventListener('ended', () => void audio.close());
}

const toneSeconds = 0.5;

function tone(audio: AudioContext, hertz: number, startAt: number): OscillatorNode {
  const oscillator = audio.createOscillator();
  const volume = audio.createGain();
  oscillator.frequency.value = hertz;
  // In and out without a click.
  volume.gain.setValueAtTime(0, startAt);
  volume.gain.linearRampToValueAtTime(0.25, startAt + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, startAt + toneSeconds);
  oscillator.connect(volume).connect(audio.destination);
  oscillator.start(startAt);
  oscillator.stop(startAt + toneSeconds);
  return oscillator;
}
