/* Parses a calendar file and expands it for the days asked, with libical: what tests/benches/calendar.rs is put
   beside. Prints the seconds of parsing, the seconds of expanding, and how many occurrences there were. */

#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void)
{
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

static void counted(icalcomponent *event, struct icaltime_span *span, void *count)
{
    (void)event;
    (void)span;
    *(long *)count += 1;
}

static char *text_of(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        return NULL;
    }
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *text = malloc((size_t)size + 1);
    size_t read = fread(text, 1, (size_t)size, file);
    text[read] = 0;
    fclose(file);
    return text;
}

int main(int count, char **words)
{
    if (count != 4) {
        fprintf(stderr, "libical FILE FROM TO\n");
        return 2;
    }
    double begun = now();
    char *text = text_of(words[1]);
    if (!text) {
        perror(words[1]);
        return 1;
    }
    icalcomponent *calendar = icalparser_parse_string(text);
    double parsed = now();
    struct icaltimetype from = icaltime_from_string(words[2]), to = icaltime_from_string(words[3]);
    long found = 0;
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    while (event) {
        icalcomponent_foreach_recurrence(event, from, to, counted, &found);
        event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT);
    }
    printf("%.6f %.6f %ld\n", parsed - begun, now() - parsed, found);
    return 0;
}
