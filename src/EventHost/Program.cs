using Leaderboard.Web.Hosting;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
// Without launch settings the environment is Production, where assets would come back empty unless this is said.
builder.WebHost.UseStaticWebAssets();
builder.Services.AddLeaderboardWeb();

var app = builder.Build();
app.UseLeaderboardWebErrors();
app.UseAntiforgery();
app.MapLeaderboardWeb();
app.Run();
