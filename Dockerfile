# The public site. Build: docker build -t vluchtelingenwerk .
FROM python:3.11-slim-bookworm AS build
WORKDIR /app
COPY requirements.txt .
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --require-hashes -r requirements.txt
COPY . .
ENV PYTHONPATH=/app/site
RUN /venv/bin/python -m babel.messages.frontend --quiet compile --directory site/locale --domain django \
    && SECRET_KEY=build-only ALLOWED_HOSTS=localhost BASE_URL=http://localhost CACHE_URL=locmemcache:// \
       DJANGO_SETTINGS_MODULE=config.settings.production STATIC_ROOT=/app/static \
       /venv/bin/python manage.py collectstatic --noinput --verbosity 0

FROM python:3.11-slim-bookworm
# What WeasyPrint sets PDF files with.
RUN apt-get update -qq \
    && apt-get install -y -qq --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --create-home --uid 10001 web && install -d -o web /data
COPY --from=build /venv /venv
COPY --from=build /app /app
WORKDIR /app
USER web
ENV PATH=/venv/bin:$PATH PYTHONPATH=/app/site PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=config.settings.production DATA_DIR=/data STATIC_ROOT=/app/static
EXPOSE 8000
CMD ["gunicorn", "--config", "python:config.gunicorn", "--bind", "0.0.0.0:8000", "--workers", "3", "config.wsgi"]
