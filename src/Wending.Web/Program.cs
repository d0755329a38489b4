using Wending.Web.Publishing;
using Wending.Web.Site;

// What the application is, in order: check the content, write it out, or serve it.
return args switch
{
    ["check", .. var rest] => CheckCommand.Run(SiteOptions.From(rest), Console.Out),
    ["check-card", var file, .. var rest] => CheckCardCommand.Run(file, SiteOptions.From(rest), Console.Out),
    ["check-card"] => Usage("check-card needs a file: -- check-card FILE"),
    ["export", var folder, .. var rest] => await ExportCommand.RunAsync(folder, SiteOptions.From(rest), Console.Out),
    ["export"] => Usage("export needs a folder: -- export FOLDER"),
    _ => await WendingSite.RunAsync(args, Console.Error),
};

static int Usage(string problem)
{
    Console.Error.WriteLine(problem);
    return 2;
}
