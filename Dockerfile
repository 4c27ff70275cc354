# Sitrep's server. The database runs in a container of its own: see docker-compose.yml.
FROM node:20.20-bookworm-slim AS build
WORKDIR /sitrep
COPY . .
# Installing builds dist; afterwards only what runs is kept.
RUN npm ci && npm prune --omit=dev --ignore-scripts

FROM node:20.20-bookworm-slim
WORKDIR /sitrep
ENV NODE_ENV=production \
    # Every network of the container: what the host publishes is decided there.
    SITREP_HOST=0.0.0.0 \
    SITREP_PORT=4000 \
    SITREP_HOME=/home/node/.sitrep
COPY --from=build /sitrep/package.json ./
COPY --from=build /sitrep/node_modules ./node_modules
COPY --from=build /sitrep/dist ./dist
COPY --from=build /sitrep/schema ./schema
COPY --from=build /sitrep/seed ./seed
# The trained model of the parser.
COPY --from=build /sitrep/src/extraction/parser/model ./src/extraction/parser/model
USER node
EXPOSE 4000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["serve"]
