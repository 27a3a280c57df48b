# The app in an image: locked requirements, the search index built in, and a user who may write nothing but /data.
FROM python:3.11-slim-bookworm AS build
WORKDIR /app
COPY requirements/run.txt requirements/run.txt
RUN python -m venv /venv \
 && /venv/bin/pip install --no-cache-dir --only-binary :all: --require-hashes -r requirements/run.txt
COPY . .
RUN /venv/bin/pip install --no-cache-dir --no-deps --no-build-isolation --editable . \
 && /venv/bin/python -m retrieval.build

FROM python:3.11-slim-bookworm
RUN useradd --system --uid 10001 --no-create-home advisor && install -d -o advisor /data
COPY --from=build /venv /venv
COPY --from=build /app /app
WORKDIR /app
USER advisor
ENV PATH=/venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 DATABASE_URL=sqlite:////data/backlink-advisor.db
EXPOSE 8501
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8501/_stcore/health', timeout=2)"]
# It does not start without a name (--name) and a login or BACKLINK_ADVISOR_OPEN=1: see docs/deploy.md.
ENTRYPOINT ["backlink-advisor", "app", "--headless", "--address", "0.0.0.0"]
