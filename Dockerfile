# syntax=docker/dockerfile:1

# One container, one volume: the server with the built web application, and SQLite in /data.

FROM node:26-slim AS web
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/root/.npm npm ci --workspace=apps/web --include-workspace-root=false
RUN npm run build --workspace=apps/web

FROM node:26-slim AS modules
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --workspace=apps/server --include-workspace-root=false

FROM node:26-slim
WORKDIR /app
ENV NODE_ENV=production \
    PLANNING_POKER_SERVER__HOST=0.0.0.0 \
    PLANNING_POKER_SERVER__PORT=3000 \
    PLANNING_POKER_STORE__URL=sqlite:/data/planning-poker.sqlite
RUN mkdir /data && chown node:node /data
COPY --from=modules /app/node_modules ./node_modules
COPY package.json ./
COPY packages/poker ./packages/poker
COPY packages/protocol ./packages/protocol
COPY packages/sync ./packages/sync
COPY apps/server ./apps/server
COPY --from=web /app/apps/web/dist ./apps/web/dist
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PLANNING_POKER_SERVER__PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/server/src/main.ts"]
