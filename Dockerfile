# Readout in a container: the program as it is, run by the Node it is written for, as a user without rights.
FROM node:26-slim

ENV NODE_ENV=production \
    READOUT_DATA=/data
WORKDIR /app

COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force
COPY commands commands
COPY src src

RUN mkdir /data && chown node:node /data
USER node
VOLUME /data

# It ends by itself within ten seconds of SIGTERM, which has to reach Node and not a shell or npm.
STOPSIGNAL SIGTERM
CMD ["node", "src/main.ts"]
